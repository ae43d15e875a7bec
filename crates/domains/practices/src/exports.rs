//! The records of a list, one after the other.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures::Stream;
use futures::stream;
use tokio::sync::mpsc;

use crate::Practices;
use crate::exchange::{ExportError, Format, Writer};
use crate::model::{Publication, Record};
use crate::store;

/// Records read at a time.
const SLICE: usize = 96;
/// Bytes of a file read at a time.
const PIECE: usize = 64 << 10;

/// The ids of a list, as they are used up.
struct Rest {
    ids: std::vec::IntoIter<String>,
    practices: Practices,
}

impl Rest {
    /// The next published records in the order of the list; none when it is at its end. They are read past
    /// what is kept in memory: a long list would push out what pages need.
    async fn next(&mut self) -> Result<Option<Vec<Record>>, ExportError> {
        let ids: Vec<String> = self.ids.by_ref().take(SLICE).collect();
        if ids.is_empty() {
            return Ok(None);
        }
        let wanted: Vec<&str> = ids.iter().map(String::as_str).collect();
        let found = store::some(self.practices.db(), &wanted).await;
        let mut found = found.map_err(|error| ExportError::Databank(error.into()))?;
        // The database answers in an order of its own.
        found.sort_by_key(|practice| ids.iter().position(|id| *id == practice.record.id.as_str()));
        let published = found.into_iter().filter(|practice| practice.publication == Publication::Published);
        Ok(Some(published.map(|practice| practice.record).collect()))
    }
}

/// The file, piece by piece, as it is being written; for the forms that are written from top to bottom.
pub(crate) fn flowing(
    practices: Practices,
    ids: Vec<String>,
    format: Format,
) -> Result<impl Stream<Item = Result<Bytes, ExportError>> + use<>, ExportError> {
    let page = Page::default();
    let writer = Writer::new(format, page.clone())?;
    let rest = Rest { ids: ids.into_iter(), practices };
    Ok(stream::try_unfold((rest, Some(writer), page), async |(mut rest, writer, page)| {
        let Some(mut writer) = writer else { return Ok(None) };
        while let Some(records) = rest.next().await? {
            for record in &records {
                writer.write(record)?;
            }
            let written = page.take();
            if !written.is_empty() {
                return Ok(Some((written, (rest, Some(writer), page))));
            }
        }
        writer.finish()?;
        Ok(Some((page.take(), (rest, None, page))))
    }))
}

/// The whole file in the system's folder for temporary files, for the form that is only whole at its end.
pub(crate) async fn written(practices: Practices, ids: Vec<String>) -> Result<std::fs::File, ExportError> {
    let (sender, mut receiver) = mpsc::channel::<Vec<Record>>(2);
    let writing = tokio::task::spawn_blocking(move || {
        let mut file = tempfile::tempfile()?;
        let mut writer = Writer::new(Format::Xlsx, &mut file)?;
        while let Some(records) = receiver.blocking_recv() {
            for record in &records {
                writer.write(record)?;
            }
        }
        writer.finish()?;
        io::Seek::rewind(&mut file)?;
        Ok::<_, ExportError>(file)
    });
    let mut rest = Rest { ids: ids.into_iter(), practices };
    while let Some(records) = rest.next().await? {
        // The other end is gone only when writing has failed, which it says itself below.
        if sender.send(records).await.is_err() {
            break;
        }
    }
    drop(sender);
    writing.await.map_err(|fault| ExportError::Io(io::Error::other(fault)))?
}

/// The pieces of a file.
pub(crate) fn pieces(file: std::fs::File) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold(tokio::fs::File::from_std(file), async |mut file| {
        let mut piece = vec![0; PIECE];
        let read = tokio::io::AsyncReadExt::read(&mut file, &mut piece).await?;
        piece.truncate(read);
        Ok((read > 0).then(|| (Bytes::from(piece), file)))
    })
}

/// What has been written and not yet been sent.
#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Page {
    fn take(&self) -> Bytes {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into()
    }
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
