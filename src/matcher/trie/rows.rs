//! Lists of lists in one piece of memory.

/// Rows of several items each.
#[derive(Debug)]
pub(super) struct Rows<T> {
    /// Where each row begins, and where the last one ends.
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Rows<T> {
    /// No row.
    pub(super) fn none() -> Rows<T> {
        Rows { starts: vec![0], items: Vec::new() }
    }

    /// So many rows of items that come with the number of their row; within a row their order stays.
    pub(super) fn new(rows: usize, items: &[(u32, T)]) -> Rows<T> {
        let mut starts = vec![0; rows + 1];
        items.iter().for_each(|(row, _)| starts[*row as usize + 1] += 1);
        (0..rows).for_each(|row| starts[row + 1] += starts[row]);
        let mut next = starts.clone();
        let mut order = vec![0; items.len()];
        for (item, (row, _)) in items.iter().enumerate() {
            let place = &mut next[*row as usize];
            order[*place as usize] = item;
            *place += 1;
        }
        Rows { starts, items: order.into_iter().map(|item| items[item].1).collect() }
    }

    /// Adds a row.
    pub(super) fn push(&mut self, row: &[T]) {
        self.items.extend_from_slice(row);
        self.starts.push(self.items.len() as u32);
    }

    /// Number of rows.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn of(&self, row: u32) -> &[T] {
        &self.items[self.starts[row as usize] as usize..self.starts[row as usize + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_the_order_of_their_items() {
        let mut rows = Rows::new(3, &[(2, 'a'), (0, 'b'), (2, 'c')]);
        rows.push(&['d', 'e']);
        assert_eq!([0, 1, 2, 3].map(|row| rows.of(row)), [&['b'][..], &[], &['a', 'c'], &['d', 'e']]);
        assert_eq!(rows.len(), 4);
    }
}
