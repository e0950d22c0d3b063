//! `[[change]]`: single fields of entries that stand elsewhere.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{
    Category, FieldChange, LexiconError,
    draft::{Draft, Drafts, Parsed, sound},
    nearest,
    parse::{Placed, RawChange, RawItem},
    resolve,
    shared::Shared,
};

/// Applies the changes of the files of one layer, those of single entries last; `first` is the index of the first file.
pub(super) fn apply(
    drafts: &mut Drafts,
    files: &[Parsed<'_>],
    first: usize,
    shared: &Shared,
    errors: &mut Vec<LexiconError>,
) {
    for special in [false, true] {
        let mut changed = FxHashMap::default();
        for (n, file) in files.iter().enumerate() {
            for change in file.raw.change.iter().filter(|change| change.entry.is_some() == special) {
                let lexicon = (first + n) as u16;
                let mut changer =
                    Changer { drafts, files, first, file, lexicon, shared, changed: &mut changed };
                if let Err(error) = changer.change(change) {
                    errors.push(error);
                }
            }
        }
    }
}

/// The file and place that changed a field of an entry, among the changes of one layer that are equally special.
type Changed = FxHashMap<(usize, &'static str), (u16, usize)>;

struct Changer<'a, 'b> {
    drafts: &'a mut Drafts,
    files: &'a [Parsed<'b>],
    first: usize,
    file: &'a Parsed<'b>,
    lexicon: u16,
    shared: &'a Shared,
    changed: &'a mut Changed,
}

impl Changer<'_, '_> {
    fn change(&mut self, change: &Placed<RawChange>) -> Result<(), LexiconError> {
        let targets = self.targets(change)?;
        let fields = fields(change);
        if fields.is_empty() {
            let error = self.file.source.error(change.at(), "nothing changes");
            return Err(error.with_help("say what: `status = \"off\"`, `weight = 0.3`, …"));
        }
        let item = item(change);
        sound(&item, &self.file.source, self.shared)?;
        let line = self.file.source.line(change.at().start) as u32;
        for target in targets {
            self.refuse_clash(target, change, &fields)?;
            let category = self.category(change, target)?;
            let draft = &mut self.drafts.drafts[target];
            draft.category = category;
            draft.item = Rc::new(changed_item(draft, &item, change));
            let field = |field: &&'static str| FieldChange { field, lexicon: self.lexicon, line };
            draft.changed.retain(|old| !fields.contains(&old.field));
            draft.changed.extend(fields.iter().map(field));
        }
        Ok(())
    }

    /// The entries that a change names.
    fn targets(&self, change: &Placed<RawChange>) -> Result<Vec<usize>, LexiconError> {
        match (&change.entry, &change.every) {
            (Some(id), None) => self.entry(id).map(|target| vec![target]),
            (None, Some(name)) => self.every(name),
            _ => {
                let error =
                    self.file.source.error(change.at(), "a [[change]] names either an `entry` or `every`");
                Err(error.with_help("`entry = \"hedge/modals:could\"`, or `every = \"peacock\"` for a whole category or lexicon"))
            }
        }
    }

    fn entry(&self, id: &Placed<String>) -> Result<usize, LexiconError> {
        if let Some(found) = self.drafts.by_id.get(id.as_str()) {
            return Ok(found.index());
        }
        let error = self.file.source.error(id.at(), format!("there is no entry `{}`", **id));
        let ids = self.drafts.drafts.iter().map(|draft| &*draft.id);
        Err(match nearest(id, ids).first() {
            Some(near) => error.with_help(format!("did you mean `{near}`?")),
            None => error.with_help("`framelens lexicon show PHRASE` tells the ids of a phrase"),
        })
    }

    /// The entries of a category or of a lexicon.
    fn every(&self, name: &Placed<String>) -> Result<Vec<usize>, LexiconError> {
        let of_lexicon = |draft: &Draft| self.drafts.lexicons[usize::from(draft.lexicon)].name == **name;
        let of_category = |draft: &Draft| category_is(draft.category, name, &self.drafts.custom);
        let all = self.drafts.drafts.iter().enumerate();
        let found: Vec<usize> =
            all.filter(|(_, draft)| of_lexicon(draft) || of_category(draft)).map(|(n, _)| n).collect();
        if !found.is_empty() {
            return Ok(found);
        }
        let message = format!("`{}` is neither a category nor a lexicon with entries", **name);
        let names: Vec<&str> = self.drafts.lexicons.iter().map(|info| info.name.as_str()).collect();
        let categories = Category::ALL.iter().map(|category| category.slug());
        let custom = self.drafts.custom.iter().map(String::as_str);
        let error = self.file.source.error(name.at(), message);
        Err(match nearest(name, names.into_iter().chain(categories).chain(custom)).first() {
            Some(near) => error.with_help(format!("did you mean `{near}`?")),
            None => error.with_help(
                "`framelens lexicon list` lists the lexicons, `framelens explain categories` the categories",
            ),
        })
    }

    /// The category of the target after the change: another one of the same dimension, if it moves.
    fn category(&mut self, change: &RawChange, target: usize) -> Result<Category, LexiconError> {
        let before = self.drafts.drafts[target].category;
        match &change.category {
            None => Ok(before),
            Some(name) => {
                let dimension = Some(before.dimension());
                resolve::category(name, dimension, &mut self.drafts.custom, &self.file.source)
            }
        }
    }

    /// Two changes of one layer to one field of an entry leave open which counts, if neither is more special.
    fn refuse_clash(
        &mut self,
        target: usize,
        change: &Placed<RawChange>,
        fields: &[&'static str],
    ) -> Result<(), LexiconError> {
        for field in fields {
            let mine = (self.lexicon, change.at().start);
            let Some((lexicon, at)) = self.changed.insert((target, field), mine) else { continue };
            let other = &self.files[usize::from(lexicon) - self.first].source;
            let id = &self.drafts.drafts[target].id;
            let message =
                format!("`{field}` of `{id}` is changed already in {}:{}", other.path, other.line(at));
            return Err(self.file.source.error(change.at(), message).with_help("take one of the two out"));
        }
        Ok(())
    }
}

/// Whether a category has that name, which may have its dimension before it.
fn category_is(category: Category, name: &str, custom: &[String]) -> bool {
    let slug = match category {
        Category::Custom(n) => &custom[usize::from(n)],
        other => other.slug(),
    };
    let rest = name.strip_prefix(category.dimension().name()).and_then(|rest| rest.strip_prefix('/'));
    name == slug || rest == Some(slug)
}

/// The names of the fields that a change sets.
fn fields(change: &RawChange) -> Vec<&'static str> {
    let set = [
        ("category", change.category.is_some()),
        ("weight", change.weight.is_some()),
        ("match", change.match_.is_some()),
        ("pos", change.pos.is_some()),
        ("case", change.case.is_some()),
        ("requires", change.requires.is_some()),
        ("excludes", change.excludes.is_some() || !change.add_excludes.is_empty()),
        ("frames", change.frames.is_some()),
        ("act", change.act.is_some()),
        ("stance", change.stance.is_some()),
        ("tags", change.tags.is_some()),
        ("status", change.status.is_some()),
        ("note", change.note.is_some()),
    ];
    set.into_iter().filter(|(_, set)| *set).map(|(name, _)| name).collect()
}

/// A change as an item that holds only the fields that change.
fn item(change: &RawChange) -> RawItem {
    let added = || (!change.add_excludes.is_empty()).then(|| change.add_excludes.clone());
    RawItem {
        weight: change.weight.clone(),
        match_: change.match_,
        pos: change.pos,
        case: change.case,
        requires: change.requires.clone(),
        excludes: change.excludes.clone().or_else(added),
        frames: change.frames.clone(),
        act: change.act,
        stance: change.stance,
        tags: change.tags.clone(),
        status: change.status,
        note: change.note.clone(),
        ..RawItem::default()
    }
}

/// The fields of an entry after a change.
fn changed_item(draft: &Draft, item: &RawItem, change: &RawChange) -> RawItem {
    let before = &draft.item;
    let mut changed = item.clone().over(before);
    if change.excludes.is_none() && !change.add_excludes.is_empty() {
        let excludes = before.excludes.iter().flatten();
        changed.excludes = Some(excludes.chain(&change.add_excludes).cloned().collect());
    }
    RawItem { id: before.id.clone(), yes: before.yes.clone(), no: before.no.clone(), ..changed }
}
