//! Eight bytes compared at once, as one number.

/// One in each of eight bytes.
pub(super) const EACH: u64 = u64::from_le_bytes([1; 8]);

/// The top bit of each of eight ASCII bytes that lies between `first` and `last`. A byte from `first` on reaches its top
/// bit when so much is added that `first` just does; one beyond `last` reaches it with less.
pub(super) fn within(bytes: u64, first: u8, last: u8) -> u64 {
    let from_first = bytes + EACH * u64::from(0x80 - first);
    let beyond_last = bytes + EACH * u64::from(0x7f - last);
    from_first & !beyond_last & (EACH * 0x80)
}
