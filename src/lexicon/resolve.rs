//! From the names of categories in files to categories.

use super::{Category, Class, Dimension, LexiconError, fault::Source, nearest::distance, parse::Placed};

/// Finds the category that a name means in a file of `dimension`, or, if the file has none, wherever
/// there is one of that name; any other name is a category of the user's own. `DIMENSION/NAME` says
/// it all.
pub(super) fn category(
    name: &Placed<String>,
    dimension: Option<Dimension>,
    custom: &mut Vec<String>,
    source: &Source<'_>,
) -> Result<Category, LexiconError> {
    let error = |message: String| source.error(name.at(), message);
    let qualified = name.split_once('/').and_then(|(first, rest)| Some((Dimension::named(first)?, rest)));
    match (qualified, dimension) {
        (Some((said, _)), Some(dimension)) if said != dimension => {
            Err(error(format!("`{}` is no category of this file, which is of {}", **name, dimension.name())))
        }
        (Some((Dimension::Custom, own)), _) => own_category(own, custom).map_err(error),
        (None, Some(Dimension::Custom)) => own_category(name, custom).map_err(error),
        (Some((dimension, name)), _) => {
            of_dimension(name, dimension).ok_or_else(|| unknown(name, dimension, &error))
        }
        (None, Some(dimension)) => {
            of_dimension(name, dimension).ok_or_else(|| unknown(name, dimension, &error))
        }
        (None, None) => by_name(name, custom, &error),
    }
}

fn of_dimension(name: &str, dimension: Dimension) -> Option<Category> {
    Category::from_slug(dimension, name)
}

fn unknown(name: &str, dimension: Dimension, error: &dyn Fn(String) -> LexiconError) -> LexiconError {
    let message = format!("unknown category `{name}` of {}", dimension.name());
    error(message).with_names(name, &Category::slugs(dimension))
}

/// A category that is found by its name alone.
fn by_name(
    name: &str,
    custom: &mut Vec<String>,
    error: &dyn Fn(String) -> LexiconError,
) -> Result<Category, LexiconError> {
    if let Some(known) = custom.iter().position(|known| known == name) {
        return Ok(Category::Custom(known as u16));
    }
    if Dimension::named(name).is_some() {
        return Err(error(format!("`{name}` is a dimension, which has several categories")).with_help(format!(
            "`framelens explain categories` lists them; for a category of your own with this name write `custom/{name}`"
        )));
    }
    let found: Vec<Category> =
        Dimension::ALL.into_iter().filter_map(|dimension| of_dimension(name, dimension)).collect();
    match found.as_slice() {
        [category] | [category, Category::Class(_)] => Ok(*category),
        [] => match misspelt(name) {
            Some(meant) => Err(error(format!("unknown category `{name}`")).with_help(format!(
                "did you mean `{meant}`? For a category of your own with this name write `custom/{name}`"
            ))),
            None => own_category(name, custom).map_err(error),
        },
        several => {
            let names: Vec<String> =
                several.iter().map(|category| format!("`{}/{name}`", category.dimension().name())).collect();
            Err(error(format!("there are several categories `{name}`"))
                .with_help(format!("write one of {}", names.join(", "))))
        }
    }
}

/// The category that a name is a slip for. A name of one's own may well resemble one by chance, so
/// only a letter or two may differ, and in short names none.
fn misspelt(name: &str) -> Option<&'static str> {
    let all = Category::ALL
        .iter()
        .map(|category| category.slug())
        .chain(Class::ALL.iter().map(|class| class.slug()));
    let slip = match name.chars().count() {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    all.map(|slug| (distance(name, slug), slug)).filter(|(far, _)| *far <= slip).min().map(|(_, slug)| slug)
}

fn own_category(name: &str, custom: &mut Vec<String>) -> Result<Category, String> {
    let plain = |letter: char| letter.is_alphanumeric() && !letter.is_uppercase() || letter == '-';
    if name.is_empty() || !name.chars().all(plain) {
        return Err(format!(
            "`{name}` cannot name a category; use small letters, figures and hyphens: `war-metaphor`"
        ));
    }
    if let Some(known) = Category::ALL.iter().find(|category| category.slug() == name) {
        let dimension = known.dimension().name();
        return Err(format!(
            "`{name}` is a category of {dimension}; write `{dimension}/{name}` or choose another name"
        ));
    }
    let position = custom.iter().position(|known| known == name).unwrap_or_else(|| {
        custom.push(name.to_owned());
        custom.len() - 1
    });
    Ok(Category::Custom(position as u16))
}
