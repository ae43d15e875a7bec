use web::{PageError, Visit};

pub(crate) async fn get(_visit: Visit) -> Result<String, PageError> {
    Err(PageError::NotFound)
}
