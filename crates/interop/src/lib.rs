//! What other systems read: sitemap, OpenAPI document.
