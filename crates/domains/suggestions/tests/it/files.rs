//! Files that go with a suggestion.

use std::io::Cursor;

use http::StatusCode;
use image::{ImageFormat, Rgb, RgbImage};

use kernel::{Actor, Role};

use crate::house::{Answer, Part, editor, houses};

fn png() -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    RgbImage::from_pixel(40, 20, Rgb([10, 120, 60])).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

/// A JPEG with an EXIF segment that says where it was taken.
fn photo() -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    RgbImage::from_pixel(40, 20, Rgb([200, 30, 30])).write_to(&mut out, ImageFormat::Jpeg).unwrap();
    let jpeg = out.into_inner();
    let exif = [b"Exif\0\0MM\0*\0\0\0\x08\0\0".as_slice(), b"GPS 51.0543 N 3.7174 E"].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
}

#[tokio::test]
async fn photo_is_kept_without_where_it_was_taken_and_handed_out_safely() {
    for house in houses().await {
        let draft = house.begin("nl").await;
        let photo = photo();
        assert!(photo.windows(3).any(|piece| piece == b"GPS"));
        let pdf = b"%PDF-1.4\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
        let parts = [
            Part { name: "Plein \u{e9}.jpeg", content: &photo },
            Part { name: "..\\..\\verslag.pdf", content: pdf },
        ];
        let fields = [("do", "add"), ("email", "an@gent.be")];
        let added = house.upload(&format!("{draft}/6"), &fields, &parts).await;
        assert_eq!(added.to(), format!("{draft}/6?done=files"), "{}", house.engine);
        for entry in std::fs::read_dir(house.folder.path().join("files/suggestions")).unwrap() {
            let kept = std::fs::read(entry.unwrap().path()).unwrap();
            assert!(!kept.windows(3).any(|piece| piece == b"GPS"), "no place in what is stored");
            assert!(!kept.windows(4).any(|piece| piece == b"Exif"));
        }
        let page = house.get(&format!("{draft}/6")).await;
        assert!(page.body.contains("Plein é.jpg") && page.body.contains(">verslag.pdf<"), "{}", page.body);
        assert!(page.body.contains("value=\"an@gent.be\""), "what was typed beside the files is saved too");
        let picture = house.get(page.value("sh-files__picture\" src=\"")).await;
        assert_eq!(picture.headers["content-type"], "image/jpeg");
        assert_eq!(image::load_from_memory(&picture.bytes).unwrap().width(), 40);
        let links: Vec<&str> = page
            .body
            .split("href=\"")
            .filter(|rest| rest.split('"').next().is_some_and(|href| href.contains("/files/")))
            .collect();
        let pdf_link = links.iter().find(|rest| rest.contains("verslag")).unwrap().split('"').next().unwrap();
        let download = house.get(pdf_link).await;
        assert_eq!(download.headers["content-type"], "application/pdf");
        assert_eq!(
            download.headers["content-disposition"],
            "attachment; filename=\"verslag.pdf\"; filename*=UTF-8''verslag.pdf"
        );
        assert_eq!(download.headers["content-security-policy"], "default-src 'none'; sandbox");
        assert_eq!(download.headers["x-content-type-options"], "nosniff");
        // A file of another draft is none of this one.
        let other = house.begin("nl").await;
        let id = pdf_link.rsplit('/').next().unwrap();
        assert_eq!(house.get(&format!("{other}/files/{id}")).await.status, StatusCode::NOT_FOUND);
        // Taken away again, it is gone from the disk as well.
        house.post(&format!("{draft}/6"), &[("do", &format!("remove:{id}")), ("email", "an@gent.be")]).await;
        house.work().await;
        assert_eq!(house.get(pdf_link).await.status, StatusCode::NOT_FOUND);
        assert_eq!(std::fs::read_dir(house.folder.path().join("files/suggestions")).unwrap().count(), 1);
    }
}

#[tokio::test]
async fn what_is_not_what_it_says_is_refused_with_a_sentence() {
    let house = houses().await.remove(0);
    let draft = house.begin("nl").await;
    let program = [b"MZ\x90\0".as_slice(), &[0; 300]].concat();
    let broken = &png()[..60];
    for (name, content, sentence) in [
        ("foto.png", program.as_slice(), "“foto.png” heet een PNG, maar het is een programma."),
        ("plan.pdf", b"<html><script>1</script>".as_slice(), "maar het is een webpagina"),
        ("notas.docx", b"PK\x03\x04....word/document.xml".as_slice(), "bewaar het als PDF"),
        ("IMG_1.heic", b"\0\0\0\x18ftypheic\0\0\0\0".as_slice(), "HEIC-foto van een iPhone"),
        ("half.png", broken, "is beschadigd of niet volledig"),
        ("leeg.png", b"".as_slice(), "is leeg"),
    ] {
        let part = Part { name, content };
        let refused = house.upload(&format!("{draft}/6"), &[("do", "add"), ("email", "")], &[part]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(refused.text().contains(sentence), "{name}: {}", refused.body);
    }
    let page = house.get(&format!("{draft}/6")).await;
    assert!(!page.body.contains("/files/"), "nothing was added");
}

#[tokio::test]
async fn hundred_files_are_refused_at_once_and_ten_are_taken() {
    for house in houses().await {
        let draft = house.begin("fr").await;
        let png = png();
        let many: Vec<Part<'_>> = (0..100).map(|_| Part { name: "p.png", content: &png }).collect();
        let fields = [("do", "add"), ("email", "")];
        let refused = house.upload(&format!("{draft}/6"), &fields, &many).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("10 pièces jointes au plus"), "{}", refused.body);
        assert!(!house.folder.path().join("files/suggestions").exists(), "nothing was kept");
        let ten = house.upload(&format!("{draft}/6"), &fields, &many[..10]).await;
        assert_eq!(ten.to(), format!("{draft}/6?done=files"), "{}", house.engine);
        let one = house.upload(&format!("{draft}/6"), &fields, &many[..1]).await;
        assert!(one.text().contains("n’y a plus de place"), "{}", one.body);
    }
}

/// The address behind the link with this text.
fn href<'a>(page: &'a Answer, name: &str) -> &'a str {
    let before = page.body.split(&format!(">{name}<")).next().unwrap();
    let before = before.rsplit_once(name).map_or(before, |_| before);
    before
        .rsplit_once("href=\"")
        .unwrap_or_else(|| panic!("no {name} in {}", page.body))
        .1
        .split('"')
        .next()
        .unwrap()
}

fn kept(house: &crate::house::House, folder: &str) -> usize {
    std::fs::read_dir(house.folder.path().join("files").join(folder)).map_or(0, Iterator::count)
}

#[tokio::test]
async fn files_reach_the_desk_and_those_that_an_editor_leaves_in_reach_the_reader() {
    for house in houses().await {
        let anna = editor("anna");
        let draft = house.begin("nl").await;
        let summary = "Ouders uit de buurt zijn op vrijdagavond op het plein en praten met de jongeren.";
        let texts = [("title", "Ouders op het plein"), ("summary", summary), ("language", "nl")];
        house.post(&format!("{draft}/1"), &texts).await;
        let photo = photo();
        let parts = [
            Part { name: "plein.jpg", content: &photo },
            Part { name: "namenlijst.pdf", content: b"%PDF-1.4\ntrailer<<>>\nstartxref\n9\n%%EOF\n" },
        ];
        let fields = [("do", "add"), ("email", "an@gent.be"), ("mail_language", "nl")];
        house.upload(&format!("{draft}/6"), &fields, &parts).await;
        let consents = [("consent_licence", "yes"), ("consent_contact", "yes")];
        house.post(&format!("{draft}/review"), &consents).await;
        house.post(&house.link("an@gent.be", "/confirm/").await, &[]).await;

        // At the desk an editor looks at both; nobody else gets them.
        let queue = house.get_as(&anna, "/nl/desk/suggestions?q=Ouders").await;
        let path = queue.value("href=\"/nl/desk/suggestions/").split('?').next().unwrap();
        let path = format!("/nl/desk/suggestions/{path}");
        let one = house.get_as(&anna, &path).await;
        let (at_desk, list) = (href(&one, "plein.jpg"), href(&one, "namenlijst.pdf"));
        assert_eq!(house.get_as(&anna, at_desk).await.headers["content-type"], "image/jpeg");
        assert_eq!(house.get_as(&anna, list).await.headers["content-type"], "application/pdf");
        let member = Actor::Person { id: "bob".to_owned(), role: Role::Member };
        assert_eq!(house.get_as(&member, at_desk).await.status, StatusCode::FORBIDDEN);
        assert_eq!(house.get(at_desk).await.status, StatusCode::SEE_OTHER, "a stranger is asked to sign in");

        // She publishes the picture alone.
        let revision = one.value("name=\"revision\" value=\"");
        let accepted = house.post_as(&anna, &path, &[("revision", revision), ("do", "judge-accept")]).await;
        let one = house.get_as(&anna, accepted.to()).await;
        assert_eq!(one.body.matches("name=\"file\"").count(), 2, "both are offered: {}", one.body);
        let picture = one.value("name=\"file\" value=\"");
        let revision = one.value("name=\"revision\" value=\"");
        let fields =
            [("revision", revision), ("do", "publish"), ("practice", "be-gent-plein"), ("file", picture)];
        house.post_as(&anna, &path, &fields).await.to();
        house.follow().await;
        let fiche = house.get("/fr/practices/be-gent-plein").await;
        assert!(fiche.body.contains("plein.jpg") && !fiche.body.contains("namenlijst"), "{}", fiche.body);
        let public = fiche.value("sh-enclosures__picture\" src=\"").to_owned();
        let shown = house.get(&public).await;
        assert_eq!(shown.headers["content-type"], "image/jpeg", "{}", house.engine);
        assert_eq!(shown.headers["content-security-policy"], "default-src 'none'; sandbox");
        assert!(!shown.bytes.windows(3).any(|piece| piece == b"GPS"));

        // Somebody on it objects: hidden at once, seen by editors, then deleted from the disk.
        let files = "/nl/desk/practices/be-gent-plein/files";
        let id = public.rsplit('/').next().unwrap();
        let hidden = house.post_as(&anna, files, &[("do", &format!("hide:{id}"))]).await;
        assert!(house.get_as(&anna, hidden.to()).await.body.contains("staat niet meer op de fiche"));
        assert_eq!(house.get(&public).await.status, StatusCode::NOT_FOUND);
        house.follow().await;
        assert!(!house.get("/fr/practices/be-gent-plein").await.body.contains("plein.jpg"));
        assert_eq!(house.get_as(&anna, &public).await.status, StatusCode::OK);
        assert_eq!(kept(&house, "practices"), 1);
        let denied = house.post_as(&member, files, &[("do", &format!("delete:{id}"))]).await;
        assert_eq!(denied.status, StatusCode::FORBIDDEN);
        house.post_as(&anna, files, &[("do", &format!("delete:{id}"))]).await.to();
        house.work().await;
        assert_eq!(kept(&house, "practices"), 0);
        assert_eq!(kept(&house, "suggestions"), 2, "the desk still has what was sent");

        // Two years later nobody may keep them.
        house.clock.advance(731 * 24 * 60 * 60);
        house.work().await;
        house.work().await;
        assert_eq!(kept(&house, "suggestions"), 0, "{}", house.engine);
        house.clock.advance(-731 * 24 * 60 * 60);
    }
}
