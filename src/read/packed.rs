//! Packed files: gzip and zstd, known by their first bytes, unpacked as they are read.

use std::{
    io::{self, BufRead, BufReader, Cursor, Read},
    path::{Path, PathBuf},
};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::{
    BlockDecodingStrategy, FrameDecoder,
    errors::{FrameDecoderError, ReadFrameHeaderError},
};

/// Endings of packed files; what stands before them tells the format.
const ENDINGS: [&str; 2] = ["gz", "zst"];

/// Text that unpacks to more than so many times its size is made to fill the memory.
const RATIO: u64 = 200;

/// So much may come out of few bytes before the ratio counts.
const FREE: u64 = 1 << 20;

/// Bytes that are unpacked at one go.
const BUFFER: usize = 1 << 16;

/// What can be wrong with a packed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// It ends before its contents do.
    #[error("is packed and ends too early; get it again, or unpack what there is (gzip -dc, zstd -dc)")]
    CutOff,
    /// It holds what its packing does not allow, or needs more memory than unpacking may take.
    #[error("is packed and damaged; get it again, or unpack what there is (gzip -dc, zstd -dc)")]
    Damaged,
    /// A bomb, or far too repetitive for news.
    #[error("unpacks to more than {RATIO} times its size; if you trust it, unpack it and name the result")]
    Bomb,
}

impl From<PackFault> for io::Error {
    fn from(fault: PackFault) -> io::Error {
        io::Error::other(fault)
    }
}

/// A path without the ending of its packing: `a.txt` of `a.txt.gz`.
///
/// ```
/// use std::path::Path;
/// assert_eq!(framelens::read::unpacked_path("news/a.txt.GZ".as_ref()), Path::new("news/a.txt"));
/// assert_eq!(framelens::read::unpacked_path("news/a.txt".as_ref()), Path::new("news/a.txt"));
/// ```
pub fn unpacked_path(path: &Path) -> PathBuf {
    if is_packed_path(path) { path.with_extension("") } else { path.to_owned() }
}

/// Whether a file's name says that it is packed.
pub(super) fn is_packed_path(path: &Path) -> bool {
    path.extension().is_some_and(|end| ENDINGS.iter().any(|known| end.eq_ignore_ascii_case(known)))
}

/// So much is looked at to see what a stream is, here and by whoever asks what it holds.
const START: u64 = 512;

/// How bytes are packed, if they are: no text begins with these marks.
fn is_gzip(start: &[u8]) -> bool {
    start.starts_with(b"\x1f\x8b")
}

fn is_zstd(start: &[u8]) -> bool {
    let skippable = start.len() >= 4 && start[0] & 0xf0 == 0x50 && start[1..4] == *b"\x2a\x4d\x18";
    start.starts_with(b"\x28\xb5\x2f\xfd") || skippable
}

/// Whether bytes are those of a packed file.
pub(super) fn is_packed(start: &[u8]) -> bool {
    is_gzip(start) || is_zstd(start)
}

/// The contents of a stream: unpacked if it is packed, as they are if not.
///
/// # Errors
/// Those of reading its first bytes.
pub fn unpacked(mut input: impl BufRead + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    let mut start = Vec::new();
    (&mut input).take(START).read_to_end(&mut start)?;
    let (gzip, zstd) = (is_gzip(&start), is_zstd(&start));
    let whole: Box<dyn BufRead + Send> = Box::new(Cursor::new(start).chain(input));
    let watched = Watched { input: whole, taken: 0, ended: false };
    let decoder = match (gzip, zstd) {
        (true, _) => Decoder::Gzip(Box::new(MultiGzDecoder::new(watched))),
        (_, true) => {
            Decoder::Zstd(Box::new(Zstd { decoder: FrameDecoder::new(), input: watched, open: false }))
        }
        _ => return Ok(watched.input),
    };
    Ok(Box::new(BufReader::with_capacity(BUFFER, Unpacking { decoder, given: 0 })))
}

/// A decoder that gives up on bombs and says what is wrong.
struct Unpacking {
    decoder: Decoder,
    /// Bytes that have come out.
    given: u64,
}

enum Decoder {
    Gzip(Box<MultiGzDecoder<Watched>>),
    Zstd(Box<Zstd>),
}

impl Read for Unpacking {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (read, input) = match &mut self.decoder {
            Decoder::Gzip(decoder) => (decoder.read(buffer), decoder.get_ref()),
            Decoder::Zstd(zstd) => (zstd.read(buffer), &zstd.input),
        };
        let count = match read {
            Ok(count) => count,
            Err(_) if input.ended => return Err(PackFault::CutOff.into()),
            Err(_) => return Err(PackFault::Damaged.into()),
        };
        self.given += count as u64;
        if self.given > FREE && self.given / RATIO > input.taken {
            return Err(PackFault::Bomb.into());
        }
        Ok(count)
    }
}

/// The frames of a zstd stream, one after the other.
struct Zstd {
    decoder: FrameDecoder,
    input: Watched,
    /// Whether a frame has begun and not ended.
    open: bool,
}

impl Zstd {
    /// Goes to the next frame; false at the end.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.open {
            if self.input.fill_buf()?.is_empty() {
                return Ok(false);
            }
            match self.decoder.reset(&mut self.input) {
                Ok(()) => self.open = true,
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => skip(&mut self.input, u64::from(length))?,
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(true)
    }
}

fn skip(input: &mut Watched, length: u64) -> io::Result<()> {
    let skipped = io::copy(&mut input.take(length), &mut io::sink())?;
    if skipped == length { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

impl Read for Zstd {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.begin()? {
                return Ok(0);
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let strategy = BlockDecodingStrategy::UptoBytes(buffer.len());
                self.decoder.decode_blocks(&mut self.input, strategy).map_err(io::Error::other)?;
            }
            let count = self.decoder.read(buffer)?;
            if count > 0 {
                return Ok(count);
            }
            self.open = false;
        }
    }
}

/// The packed bytes: how many have been taken, and whether they are at their end.
struct Watched {
    input: Box<dyn BufRead + Send>,
    taken: u64,
    ended: bool,
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.ended |= count == 0 && !buffer.is_empty();
        self.taken += count as u64;
        Ok(count)
    }
}

impl BufRead for Watched {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let bytes = self.input.fill_buf()?;
        self.ended |= bytes.is_empty();
        Ok(bytes)
    }

    fn consume(&mut self, count: usize) {
        self.taken += count as u64;
        self.input.consume(count);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(text).unwrap();
        packed.finish().unwrap()
    }

    fn zstd(text: &[u8]) -> Vec<u8> {
        compress_to_vec(text, CompressionLevel::Fastest)
    }

    /// What comes out, and what is wrong behind it.
    fn read(bytes: &[u8]) -> (Vec<u8>, Option<PackFault>) {
        let mut out = Vec::new();
        let end = unpacked(Cursor::new(bytes.to_vec())).unwrap().read_to_end(&mut out);
        let fault = end.err().map(|error| *error.get_ref().unwrap().downcast_ref().unwrap());
        (out, fault)
    }

    #[test]
    fn what_is_not_packed_stays_as_it_is() {
        for bytes in [&b""[..], b"a", b"The bridge is shut.", b"\x1f", b"(\xb5/"] {
            assert_eq!(read(bytes), (bytes.to_vec(), None));
        }
    }

    #[test]
    fn members_and_frames_are_read_one_after_the_other() {
        let skippable = [&b"\x50\x2a\x4d\x18\x03\0\0\0abc"[..], &zstd(b"one "), &zstd(b"two")].concat();
        for bytes in
            [[gzip(b"one "), gzip(b"two")].concat(), [zstd(b"one "), zstd(b"two")].concat(), skippable]
        {
            assert_eq!(read(&bytes), (b"one two".to_vec(), None));
        }
    }

    #[test]
    fn what_is_cut_off_or_damaged_is_told_and_what_stands_before_is_read() {
        let text: Vec<u8> = (0..20_000_u32)
            .flat_map(|n| format!("{} ", n.wrapping_mul(2_654_435_761)).into_bytes())
            .collect();
        // A decoder of zstd keeps the last window to itself until the frame ends, here all of it.
        for (packed, least) in [(gzip(&text), text.len() / 3), (zstd(&text), 0)] {
            let (out, fault) = read(&packed[..packed.len() - packed.len() / 4]);
            assert_eq!(fault, Some(PackFault::CutOff));
            assert!(out.len() >= least && text.starts_with(&out), "{} of {}", out.len(), text.len());
            let mut broken = packed.clone();
            broken.extend_from_slice(b"no further member");
            assert_eq!(read(&broken), (text.clone(), Some(PackFault::Damaged)));
        }
    }

    #[test]
    fn bombs_are_given_up_early() {
        // A hundred megabytes in blocks of one repeated byte.
        let block = [&[0x02, 0, 0x10][..], b"a"].concat();
        let bomb = [&b"\x28\xb5\x2f\xfd\0\x38"[..], &block.repeat(800), &[0x03, 0, 0x10, b'a']].concat();
        for packed in [gzip(&vec![b'a'; 20 << 20]), bomb] {
            let (out, fault) = read(&packed);
            assert_eq!(fault, Some(PackFault::Bomb));
            assert!(out.len() < 8 << 20, "{}", out.len());
        }
    }
}
