//! `/schemas/practice.v1.json`: the record as JSON Schema 2020-12, generated from the types.

use axum::response::Response;
use serde_json::{Value, json};
use utoipa::{PartialSchema, ToSchema};
use web::Problem;
use web::html::public_document;

use crate::model::Record;

pub(crate) async fn get() -> Result<Response, Problem> {
    let text = serde_json::to_string_pretty(&schema())
        .map_err(|e| Problem::new(http::StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))?;
    Ok(public_document("application/schema+json", text))
}

/// OpenAPI 3.1 describes with JSON Schema 2020-12; only the place of shared parts differs.
pub(crate) fn schema() -> Value {
    let mut parts = Vec::new();
    <Record as ToSchema>::schemas(&mut parts);
    let parts: serde_json::Map<String, Value> =
        parts.into_iter().filter_map(|(name, part)| Some((name, serde_json::to_value(part).ok()?))).collect();
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "/schemas/practice.v1.json",
        "title": "Practice, exchange form v1",
    });
    if let (Some(schema), Ok(Value::Object(record))) =
        (schema.as_object_mut(), serde_json::to_value(<Record as PartialSchema>::schema()))
    {
        schema.extend(record);
        schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        schema.insert("$defs".to_owned(), Value::Object(parts));
    }
    relocate(&mut schema);
    schema
}

fn relocate(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(target)) = members.get_mut("$ref") {
                *target = target.replace("#/components/schemas/", "#/$defs/");
            }
            members.values_mut().for_each(relocate);
        }
        Value::Array(items) => items.iter_mut().for_each(relocate),
        _ => {}
    }
}
