//! Turns Fluent files into typed functions, at build time.
//!
//! A crate's `build.rs` calls [`generate`] with the name of its domain. For every message in
//! `locales/{nl,fr,de,en}/DOMAIN.ftl` the generated `Messages` has a method of the same name (hyphens
//! become underscores) that takes the message's variables, so a missing key does not compile, and a
//! message that one language lacks, or whose variables differ, stops the build with its name.
//!
//! To add a message: write it in all four files and call its method. Nothing to register.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;

const LANGS: [&str; 4] = ["nl", "fr", "de", "en"];

/// Message name → names of its variables.
type Signatures = BTreeMap<String, BTreeSet<String>>;

/// Writes `OUT_DIR/messages.rs` for a domain; to be called from `build.rs`.
///
/// # Errors
/// A sentence that names the file and the message when the four files do not agree.
pub fn generate(domain: &str) -> Result<(), String> {
    generate_as(domain, "messages.rs")
}

/// The same into another file of `OUT_DIR`, for a domain whose messages are kept in several.
///
/// # Errors
/// As [`generate`].
pub fn generate_as(domain: &str, file_name: &str) -> Result<(), String> {
    let manifest = std::env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    let locales = find_locales(Path::new(&manifest))?;
    let files = LANGS.map(|lang| locales.join(lang).join(format!("{domain}.ftl")));
    let mut texts = Vec::new();
    for file in &files {
        // Cargo reads these lines from the output of the build script.
        #[allow(clippy::print_stdout, reason = "how a build script speaks to Cargo")]
        {
            println!("cargo:rerun-if-changed={}", file.display());
        }
        texts.push(std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?);
    }
    let code = module(&files, &texts)?;
    std::fs::write(Path::new(&out).join(file_name), code).map_err(|e| e.to_string())
}

fn find_locales(from: &Path) -> Result<PathBuf, String> {
    from.ancestors()
        .map(|folder| folder.join("locales"))
        .find(|folder| folder.is_dir())
        .ok_or_else(|| "no folder locales/ above this crate".to_owned())
}

/// The generated module's text.
fn module(files: &[PathBuf; 4], texts: &[String]) -> Result<String, String> {
    let mut all: Vec<Signatures> = Vec::new();
    for (file, text) in files.iter().zip(texts) {
        all.push(signatures(text).map_err(|e| format!("{}: {e}", file.display()))?);
    }
    let names: BTreeSet<&String> = all.iter().flat_map(Signatures::keys).collect();
    let mut faults = Vec::new();
    let mut code = String::from(
        "/// The messages of this domain in one language; a method each.\n\
         #[allow(unreachable_pub)]\n#[derive(Clone, Copy, Debug)]\npub struct Messages { lang: ::kernel::Lang }\n\n\
         #[allow(dead_code)]\nstatic CATALOG: ::std::sync::LazyLock<::platform::i18n::Catalog> = ::std::sync::LazyLock::new(|| \
         ::platform::i18n::Catalog::new([\n",
    );
    for file in files {
        let _ = writeln!(code, "    include_str!({:?}),", file.display().to_string());
    }
    code.push_str(
        "]));\n\n#[allow(missing_docs, dead_code, unreachable_pub, clippy::too_many_arguments, \
         clippy::wrong_self_convention)]\nimpl Messages {\n",
    );
    code.push_str("    pub const fn new(lang: ::kernel::Lang) -> Self { Messages { lang } }\n");
    code.push_str("    pub const fn lang(&self) -> ::kernel::Lang { self.lang }\n");
    for name in names {
        let mut variables = BTreeSet::new();
        for (file, signatures) in files.iter().zip(&all) {
            match signatures.get(name) {
                Some(own) => variables.extend(own),
                None => faults.push(format!("{}: message “{name}” is missing", file.display())),
            }
        }
        for (file, signatures) in files.iter().zip(&all) {
            for missing in signatures.get(name).into_iter().flat_map(|own| {
                variables.iter().filter(|v| !own.contains(v.as_str())).map(|v| v.as_str()).collect::<Vec<_>>()
            }) {
                faults.push(format!("{}: message “{name}” does not use ${missing}", file.display()));
            }
        }
        method(&mut code, name, &variables);
    }
    code.push_str("}\n");
    if faults.is_empty() { Ok(code) } else { Err(faults.join("\n")) }
}

fn method(code: &mut String, name: &str, variables: &BTreeSet<&String>) {
    let rust_name = name.replace('-', "_");
    if variables.is_empty() {
        let _ = writeln!(
            code,
            "    pub fn {rust_name}(&self) -> &'static str {{\n        \
                     static TEXT: [::std::sync::OnceLock<&str>; 4] = [const {{ ::std::sync::OnceLock::new() }}; 4];\n        \
                     TEXT[self.lang.index()].get_or_init(|| CATALOG.fixed(self.lang, {name:?}))\n    }}"
        );
        return;
    }
    let arguments: Vec<String> = variables
        .iter()
        .map(|v| format!("{}: impl Into<::platform::i18n::Value<'a>>", v.replace('-', "_")))
        .collect();
    let pairs: Vec<String> =
        variables.iter().map(|v| format!("({v:?}, {}.into())", v.replace('-', "_"))).collect();
    let _ = writeln!(
        code,
        "    pub fn {rust_name}<'a>(&self, {}) -> String {{ CATALOG.text(self.lang, {name:?}, [{}]) }}",
        arguments.join(", "),
        pairs.join(", ")
    );
}

fn signatures(text: &str) -> Result<Signatures, String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, errors)| {
        errors
            .iter()
            .map(|e| format!("line {}: {}", text[..e.pos.start].lines().count(), e.kind))
            .collect::<Vec<_>>()
            .join("; ")
    })?;
    let mut found = Signatures::new();
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry {
            let mut variables = BTreeSet::new();
            if let Some(pattern) = &message.value {
                in_pattern(pattern, &mut variables);
            }
            if found.insert(message.id.name.to_owned(), variables).is_some() {
                return Err(format!("message “{}” stands twice", message.id.name));
            }
        }
    }
    Ok(found)
}

fn in_pattern(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, variables),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            for variant in variants {
                in_pattern(&variant.value, variables);
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for positional in &arguments.positional {
                in_inline(positional, variables);
            }
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, variables),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> [PathBuf; 4] {
        LANGS.map(|lang| PathBuf::from(format!("{lang}/x.ftl")))
    }

    #[test]
    fn module_has_a_method_a_message_with_its_variables() {
        let text =
            "found = { $count ->\n    [one] one of { $all }\n   *[other] { $count }\n }\nplain-one = Hallo\n";
        let code = module(&files(), &vec![text.to_owned(); 4]).unwrap();
        assert!(
            code.contains("pub fn found<'a>(&self, all: impl Into<::platform::i18n::Value<'a>>, count: impl")
        );
        assert!(code.contains("pub fn plain_one(&self) -> &'static str"));
    }

    #[test]
    fn module_refuses_what_one_language_lacks() {
        let mut texts = vec!["a = { $n } keer\nb = B\n".to_owned(); 4];
        texts[1] = "a = toujours\n".to_owned();
        let error = module(&files(), &texts).unwrap_err();
        assert_eq!(error, "fr/x.ftl: message “a” does not use $n\nfr/x.ftl: message “b” is missing");
    }
}
