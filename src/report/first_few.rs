//! Which names a remark gives of many.

use std::ops::Deref;

/// The first few of many names, each once, in the order in which they came: enough for a remark to show what it is
/// about.
///
/// ```
/// let mut outlets = framelens::report::FirstFew::<2>::default();
/// ["Herald", "Herald", "Wire", "Lantern"].into_iter().for_each(|name| outlets.note(name.to_owned()));
/// assert_eq!(outlets.join(", "), "Herald, Wire");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstFew<const MOST: usize>(Vec<String>);

impl<const MOST: usize> FirstFew<MOST> {
    /// Keeps a name if it is new and there is room for it.
    pub fn note(&mut self, name: String) {
        if self.0.len() < MOST && !self.0.contains(&name) {
            self.0.push(name);
        }
    }
}

impl<const MOST: usize> Deref for FirstFew<MOST> {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}
