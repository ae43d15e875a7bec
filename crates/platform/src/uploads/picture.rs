//! Pictures are decoded within bounds and written anew from their pixels.
//!
//! What a telephone notes beside the picture (place, time, device, a preview of what was cut away) stays
//! behind, and so does anything that was hidden in or after it. Only the pixels come through, turned
//! upright first, as the note about that is lost too.

use std::io::Cursor;

use bytes::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::sniff::Found;
use super::{Kind, Refusal};

/// Pixels of a picture at most: what good cameras make. Decoding one takes four bytes each.
pub(super) const MOST_PIXELS: u64 = 40_000_000;
/// The longer side of what is kept; larger pictures are made smaller.
const LONGEST: u32 = 2_400;
/// Memory that a decoder may take beside the pixels themselves.
const SCRATCH: u64 = 64 << 20;
const JPEG_QUALITY: u8 = 85;

/// What a picture has become: its kind, its bytes, its width and height where they are known.
type Anew = (Kind, Bytes, Option<(u32, u32)>);

/// A picture written anew: a photograph as JPEG, what has sharp edges or is transparent as PNG.
pub(super) fn anew(found: Found, content: &[u8]) -> Result<Anew, Refusal> {
    let format = match found {
        Found::Jpeg => ImageFormat::Jpeg,
        Found::WebP => ImageFormat::WebP,
        Found::Gif => ImageFormat::Gif,
        _ => ImageFormat::Png,
    };
    let mut picture = decode(format, content)?;
    if picture.width().max(picture.height()) > LONGEST {
        picture = picture.resize(LONGEST, LONGEST, FilterType::Triangle);
    }
    let pixels = (picture.width(), picture.height());
    let photograph = matches!(found, Found::Jpeg | Found::WebP) && !picture.color().has_alpha();
    let mut out = Vec::new();
    let written = if photograph {
        picture.into_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY))
    } else if picture.color().has_alpha() {
        picture.into_rgba8().write_with_encoder(PngEncoder::new(&mut out))
    } else {
        picture.into_rgb8().write_with_encoder(PngEncoder::new(&mut out))
    };
    written.map_err(|_| Refusal::Broken)?;
    Ok((if photograph { Kind::Jpeg } else { Kind::Png }, out.into(), Some(pixels)))
}

fn decode(format: ImageFormat, content: &[u8]) -> Result<DynamicImage, Refusal> {
    // The size stands in the head, so that a picture that would fill the memory is refused unread.
    let (width, height) =
        ImageReader::with_format(Cursor::new(content), format).into_dimensions().map_err(broken)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Refusal::TooManyPixels { width, height });
    }
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 4 + SCRATCH);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let turned = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

fn broken(error: ImageError) -> Refusal {
    tracing::debug!(%error, "a picture cannot be read");
    Refusal::Broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture.into().write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    /// A JPEG with an EXIF segment that says "turn me" and where it was taken.
    fn photo_with_exif() -> Vec<u8> {
        let mut picture = RgbImage::from_pixel(64, 32, Rgb([200, 30, 30]));
        (0..16).for_each(|x| (0..32).for_each(|y| picture.put_pixel(x, y, Rgb([20, 20, 200]))));
        let jpeg = encoded(picture, ImageFormat::Jpeg);
        // TIFF, little-endian, one directory: orientation 6 (a quarter turn to the right) and a text.
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
        exif.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
        exif.extend(b"\x0e\x01\x02\0\x14\0\0\0\x26\0\0\0");
        exif.extend(b"\0\0\0\0GPS 51.05 N, 3.72 E\0");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
    }

    #[test]
    fn photo_loses_its_exif_and_is_turned_upright() {
        let photo = photo_with_exif();
        assert!(super::super::sniff::holds(&photo, b"GPS 51.05"));
        let (kind, content, pixels) = anew(Found::Jpeg, &photo).unwrap();
        assert_eq!((kind, pixels), (Kind::Jpeg, Some((32, 64))));
        assert!(
            !super::super::sniff::holds(&content, b"Exif") && !super::super::sniff::holds(&content, b"GPS")
        );
        let kept = image::load_from_memory(&content).unwrap().into_rgb8();
        // What was left is now on top.
        assert!(kept.get_pixel(16, 4).0[2] > 150 && kept.get_pixel(16, 60).0[0] > 150);
    }

    #[test]
    fn what_hides_behind_a_picture_stays_behind() {
        let mut png = encoded(RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 40])), ImageFormat::Png);
        png.extend(b"MZ and <script>alert(1)</script>");
        let (kind, content, _) = anew(Found::Png, &png).unwrap();
        assert_eq!(kind, Kind::Png);
        assert!(!super::super::sniff::holds(&content, b"script"));
        assert_eq!(image::load_from_memory(&content).unwrap().into_rgba8().get_pixel(3, 3).0, [1, 2, 3, 40]);
    }

    #[test]
    fn picture_that_would_fill_the_memory_is_refused_unread() {
        let mut png = encoded(RgbImage::new(4, 4), ImageFormat::Png);
        // Width and height stand in the first chunk; its checksum is made to fit.
        png[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
        let sum = crc(&png[12..29]).to_be_bytes();
        png[29..33].copy_from_slice(&sum);
        let refusal = anew(Found::Png, &png).unwrap_err();
        assert_eq!(refusal, Refusal::TooManyPixels { width: 100_000, height: 100_000 });
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |s, _| if s & 1 == 1 { s >> 1 ^ 0xedb8_8320 } else { s >> 1 })
        })
    }

    #[test]
    fn large_picture_becomes_smaller_and_half_a_picture_is_refused() {
        let wide = encoded(RgbImage::from_pixel(3_000, 30, Rgb([9, 9, 9])), ImageFormat::Jpeg);
        let (_, _, pixels) = anew(Found::Jpeg, &wide).unwrap();
        assert_eq!(pixels, Some((2_400, 24)));
        let png = encoded(RgbImage::from_fn(64, 64, |x, y| Rgb([x as u8, y as u8, 7])), ImageFormat::Png);
        assert_eq!(anew(Found::Png, &png[..png.len() / 2]), Err(Refusal::Broken));
        assert_eq!(anew(Found::WebP, b"RIFF\x04\0\0\0WEBP"), Err(Refusal::Broken));
    }

    #[test]
    fn webp_becomes_a_photograph_and_gif_a_drawing() {
        let webp = encoded(RgbImage::from_pixel(8, 8, Rgb([9, 9, 9])), ImageFormat::WebP);
        assert_eq!(anew(Found::WebP, &webp).unwrap().0, Kind::Jpeg);
        let gif = encoded(RgbaImage::from_pixel(8, 8, Rgba([9, 9, 9, 255])), ImageFormat::Gif);
        assert_eq!(anew(Found::Gif, &gif).unwrap().0, Kind::Png);
    }
}
