//! Trees and tails made into one graph in which no step is unsure and equal branches are kept once.
//!
//! The subset construction (Rabin and Scott 1959) on a graph without circles, with nodes that lead on alike made one as
//! they come (Revuz 1992). A phrase of many choices would otherwise write its second half after each variant of its first.

use std::hash::{BuildHasher, Hash};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::rows::Rows;
use crate::lexicon::{Element, Part};

/// A tree to which tails are attached.
pub(super) struct Tree<T> {
    pub(super) steps: Rows<(Element, u32)>,
    pub(super) endings: Rows<T>,
    /// The numbers of the tails that go on from each node.
    pub(super) tails: Rows<u32>,
}

/// A place in what is united: several of them at once make a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Place {
    /// A node of the tree.
    Node(u32),
    /// Before a part of a tail, or behind its last.
    Part { tail: u32, part: u32 },
    /// Inside a row of a part, so many elements in.
    Inside { tail: u32, part: u32, row: u32, at: u32 },
}

/// What is united.
pub(super) struct Union<'p, T> {
    tree: Tree<T>,
    tails: &'p [Vec<Part>],
    /// What ends behind each tail.
    behind: FxHashMap<u32, T>,
    /// The node for each set of places without a node of the tree; such a one is in one set only.
    nodes: FxHashMap<Box<[Place]>, u32>,
    making: Making<T>,
}

/// The graph as far as it is made.
struct Making<T> {
    made: United<T>,
    /// The first node of each hash of what leads on and ends.
    alike: FxHashMap<u64, u32>,
}

/// The graph.
pub(super) struct United<T> {
    /// The steps from each node, sorted, with where they lead.
    pub(super) steps: Rows<(Element, u32)>,
    /// What ends at each node, sorted.
    pub(super) endings: Rows<T>,
}

impl<'p, T: Copy + Ord + Hash> Union<'p, T> {
    /// A tree with its tails, and what ends behind each of them.
    pub(super) fn new(tree: Tree<T>, tails: &'p [Vec<Part>], behind: FxHashMap<u32, T>) -> Union<'p, T> {
        let made = United { steps: Rows::none(), endings: Rows::none() };
        let making = Making { made, alike: FxHashMap::default() };
        Union { tree, tails, behind, nodes: FxHashMap::default(), making }
    }

    /// The graph. Its root is its last node.
    pub(super) fn unite(mut self) -> United<T> {
        self.node(vec![Place::Node(0)]);
        self.making.made
    }

    /// The node of the places to which one step leads.
    fn next(&mut self, places: &[(Element, Place)]) -> u32 {
        match *places {
            [(_, Place::Node(node))] if self.tree.tails.of(node).is_empty() => self.alone(node),
            _ => self.node(places.iter().map(|(_, place)| *place).collect()),
        }
    }

    /// The node of one of the tree from which no tail goes on, as most are: nothing need be gathered.
    fn alone(&mut self, node: u32) -> u32 {
        let mut steps = self.tree.steps.of(node).to_vec();
        steps.sort_unstable();
        for (element, next) in &mut steps {
            *next = self.next(&[(*element, Place::Node(*next))]);
        }
        match self.tree.endings.of(node) {
            few @ ([] | [_]) => self.making.made_or_alike(&steps, few),
            many => {
                let mut endings = many.to_vec();
                endings.sort_unstable();
                endings.dedup();
                self.making.made_or_alike(&steps, &endings)
            }
        }
    }

    /// The node of some places, with all that it leads to made before. Goes as deep as the longest phrase is long.
    fn node(&mut self, mut places: Vec<Place>) -> u32 {
        let mut endings = Vec::new();
        self.open(&mut places, &mut endings);
        let once = matches!(places[0], Place::Node(_));
        if !once && let Some(node) = self.nodes.get(places.as_slice()) {
            return *node;
        }
        let mut leading = Vec::new();
        places.iter().for_each(|place| self.lead(*place, &mut leading));
        leading.sort_unstable();
        let mut steps = Vec::new();
        for same in leading.chunk_by(|one, other| one.0 == other.0) {
            steps.push((same[0].0, self.next(same)));
        }
        let node = self.making.made_or_alike(&steps, &endings);
        if !once {
            self.nodes.insert(places.into(), node);
        }
        node
    }

    /// Adds to some places all that are reached from them without a step, and collects what ends there.
    fn open(&self, places: &mut Vec<Place>, endings: &mut Vec<T>) {
        let mut at = 0;
        while let Some(place) = places.get(at).copied() {
            match place {
                Place::Node(node) => {
                    endings.extend_from_slice(self.tree.endings.of(node));
                    places.extend(self.tree.tails.of(node).iter().map(|&tail| Place::Part { tail, part: 0 }));
                }
                Place::Part { tail, part } => match self.part(tail, part) {
                    None => endings.push(self.behind[&tail]),
                    Some(rows) if rows.iter().any(Vec::is_empty) => {
                        places.push(Place::Part { tail, part: part + 1 });
                    }
                    Some(_) => {}
                },
                Place::Inside { .. } => {}
            }
            at += 1;
        }
        places.sort_unstable();
        places.dedup();
        endings.sort_unstable();
        endings.dedup();
    }

    fn part(&self, tail: u32, part: u32) -> Option<&'p Part> {
        self.tails[tail as usize].get(part as usize)
    }

    /// Collects the steps from a place.
    fn lead(&self, place: Place, leading: &mut Vec<(Element, Place)>) {
        match place {
            Place::Node(node) => {
                let steps = self.tree.steps.of(node).iter();
                leading.extend(steps.map(|&(element, next)| (element, Place::Node(next))));
            }
            Place::Part { tail, part } => {
                for (row, elements) in (0..).zip(self.part(tail, part).into_iter().flatten()) {
                    leading.extend(step_inside(elements, (tail, part, row, 0)));
                }
            }
            Place::Inside { tail, part, row, at } => {
                let elements = &self.tails[tail as usize][part as usize][row as usize];
                leading.extend(step_inside(elements, (tail, part, row, at)));
            }
        }
    }
}

impl<T: Copy + Ord + Hash> Making<T> {
    /// A node with these steps and endings: one that is there, or a new one.
    fn made_or_alike(&mut self, steps: &[(Element, u32)], endings: &[T]) -> u32 {
        let United { steps: all_steps, endings: all_endings } = &mut self.made;
        let next = all_steps.len() as u32;
        let hash = FxBuildHasher.hash_one((steps, endings));
        let like = *self.alike.entry(hash).or_insert(next);
        if like != next && all_steps.of(like) == steps && all_endings.of(like) == endings {
            return like;
        }
        // Others of the same hash are so rare that they may stay for themselves.
        all_steps.push(steps);
        all_endings.push(endings);
        next
    }
}

/// The step from a place inside a row: on in it, or from its last element to the next part.
fn step_inside(
    elements: &[Element],
    (tail, part, row, at): (u32, u32, u32, u32),
) -> Option<(Element, Place)> {
    let element = elements.get(at as usize)?;
    let next = match at as usize + 1 == elements.len() {
        true => Place::Part { tail, part: part + 1 },
        false => Place::Inside { tail, part, row, at: at + 1 },
    };
    Some((*element, next))
}

impl<T: Copy> United<T> {
    /// The number of nodes.
    pub(super) fn nodes(&self) -> usize {
        self.steps.len()
    }

    /// All nodes, the root first and those nearest to it next: most searches touch them. Common words have low ids, so
    /// where they lead lies together.
    pub(super) fn by_depth(&self) -> Vec<u32> {
        let mut met = vec![false; self.nodes()];
        let mut order: Vec<u32> = vec![self.nodes() as u32 - 1];
        let mut at = 0;
        while let Some(&node) = order.get(at) {
            let next = self.steps.of(node).iter().map(|(_, next)| *next);
            order.extend(next.filter(|next| !std::mem::replace(&mut met[*next as usize], true)));
            at += 1;
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::{super::growth::Growth, *};
    use crate::text::WordId;

    fn word(id: u32) -> Element {
        Element::Word(WordId(id))
    }

    fn words(ids: &[u32]) -> Vec<Element> {
        ids.iter().map(|id| word(*id)).collect()
    }

    /// What ends behind a row of words.
    fn ending(graph: &United<char>, ids: &[u32]) -> String {
        let step = |node: u32, id: &u32| {
            let steps = graph.steps.of(node).iter();
            steps.clone().find(|(element, _)| *element == word(*id)).map(|(_, next)| *next)
        };
        let node = ids.iter().try_fold(graph.nodes() as u32 - 1, step);
        node.map_or_else(|| "nowhere".to_owned(), |node| graph.endings.of(node).iter().collect())
    }

    #[test]
    fn equal_branches_are_kept_once_and_others_apart() {
        let mut growth = Growth::new();
        for first in 1..=3 {
            growth.insert(&words(&[first, 7, 8]), 0, 'a');
            growth.insert(&words(&[first, 7]), 0, if first == 3 { 'c' } else { 'b' });
        }
        let graph = growth.finish(&[]);
        // The root, two branches of two nodes each and the one end that they share.
        assert_eq!((graph.nodes(), graph.by_depth().len()), (6, 6));
        assert_eq!([[1, 7], [2, 7], [3, 7]].map(|ids| ending(&graph, &ids)), ["b", "b", "c"]);
        assert_eq!(ending(&graph, &[3, 7, 8]), "a");
    }

    #[test]
    fn tails_go_on_from_every_head_beside_what_stands_there_already() {
        let tail = vec![vec![words(&[5]), words(&[6, 7]), vec![]], vec![words(&[8]), words(&[9])]];
        let mut growth = Growth::new();
        growth.insert(&words(&[1]), 1, 'a');
        growth.insert(&words(&[2]), 1, 'a');
        growth.insert(&words(&[2, 5, 8]), 0, 'b');
        growth.insert(&words(&[2, 6]), 0, 'c');
        let graph = growth.finish(&[vec![], tail]);
        let found = |ids: &[u32]| ending(&graph, ids);
        assert_eq!(
            [found(&[1]), found(&[1, 8]), found(&[1, 5, 9]), found(&[1, 6, 7, 8])],
            ["", "a", "a", "a"]
        );
        assert_eq!(
            [found(&[2, 9]), found(&[2, 5, 8]), found(&[2, 5, 9]), found(&[2, 6])],
            ["a", "ab", "a", "c"]
        );
        assert_eq!([found(&[1, 6]), found(&[2, 6, 7, 9]), found(&[2, 6, 8])], ["", "a", "nowhere"]);
    }
}
