//! A file that takes the place of another in one step: what stood there before is whole until the new one is.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

/// A file that is being written.
pub(crate) struct Replacement {
    file: NamedTempFile,
    to: PathBuf,
}

impl Replacement {
    /// Opens a file beside `path`, or beside what `path` links to.
    ///
    /// # Errors
    ///
    /// If there is no such folder or it takes no files.
    pub(crate) fn beside(path: &Path) -> io::Result<Replacement> {
        let to = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".framelens-");
        // As any program's new files are, not as the private ones of a folder for temporary files.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = builder.tempfile_in(folder)?;
        if let Ok(before) = fs::metadata(&to) {
            file.as_file().set_permissions(before.permissions())?;
        }
        Ok(Replacement { file, to })
    }

    /// Where it stands until then.
    pub(crate) fn path(&self) -> &Path {
        self.file.path()
    }

    /// Puts the file in its place.
    ///
    /// # Errors
    ///
    /// If it cannot be moved there.
    pub(crate) fn settle(self) -> io::Result<()> {
        self.file.persist(&self.to).map(drop).map_err(|error| error.error)
    }
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Whether `path` leads to a device or a pipe: such a thing is written to, and to replace it would destroy it.
pub(crate) fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}
