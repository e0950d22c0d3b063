//! Saved mail (`.eml`), of which newsletters are the usual case, and web archives (`.mht`, `.mhtml`), which
//! are a page written down as mail.

use mailparse::{MailHeaderMap, ParsedMail, addrparse, dateparse, parse_mail};

use super::{Fault, Place, ReadError, html};
use crate::{
    article::{Article, Metadata, Origin},
    text::one_line,
};

/// The address of the page that a browser wrote down.
const ARCHIVED: &str = "Snapshot-Content-Location";

/// Reads a message. Its offsets in the file are not kept, so messages quote the sentence.
pub(super) fn article(name: &str, bytes: &[u8]) -> Result<Article, ReadError> {
    let fault = |fault| ReadError::new(Place::file(name), fault);
    let mail = parse_mail(bytes).map_err(|error| fault(Fault::Mail { message: error.to_string() }))?;
    let part = |kind: &str| parts(&mail).find(|part| is_text(part, kind));
    if mail.headers.get_first_value(ARCHIVED).is_some() {
        let page = part("text/html").ok_or_else(|| fault(Fault::NoArticle))?;
        return archived(name, &mail, page);
    }
    let mut article = match (part("text/html"), part("text/plain")) {
        (Some(page), _) => html::letter(name, &body(page).map_err(fault)?).map_err(fault)?,
        (None, Some(text)) => plain(name, &body(text).map_err(fault)?),
        (None, None) => return Err(fault(Fault::NoMailText)),
    };
    article.title = header(&mail, "Subject");
    article.metadata = facts(&mail);
    Ok(article)
}

/// A page that a browser wrote down.
fn archived(name: &str, mail: &ParsedMail<'_>, page: &ParsedMail<'_>) -> Result<Article, ReadError> {
    let text = body(page).map_err(|fault| ReadError::new(Place::file(name), fault))?;
    let mut article = html::article_of(name, &text)?;
    if let Some(url) = header(mail, ARCHIVED) {
        article.metadata.insert("url".to_owned(), url.into());
    }
    Ok(article)
}

/// All parts, outermost first.
fn parts<'a>(mail: &'a ParsedMail<'a>) -> impl Iterator<Item = &'a ParsedMail<'a>> {
    mail.parts()
}

/// Whether a part is text of this kind, and no file that was sent along.
fn is_text(part: &ParsedMail<'_>, kind: &str) -> bool {
    let attached = part.get_content_disposition().disposition == mailparse::DispositionType::Attachment;
    part.ctype.mimetype == kind && !attached
}

/// The text of a part in the encoding that it names or has.
fn body(part: &ParsedMail<'_>) -> Result<String, Fault> {
    let bytes = part.get_body_raw().map_err(|error| Fault::Mail { message: error.to_string() })?;
    let named = part.ctype.params.get("charset").map(String::as_str);
    html::decode(&bytes, named)
}

/// A message without markup, up to its signature.
fn plain(name: &str, text: &str) -> Article {
    let text = text.replace("\r\n", "\n");
    let end = text.find("\n-- \n").unwrap_or(text.len());
    let origin = Some(Origin { file: name.to_owned(), ..Origin::default() });
    Article { origin, ..Article::new(name, &text[..end]) }
}

fn header(mail: &ParsedMail<'_>, name: &str) -> Option<String> {
    mail.headers.get_first_value(name).map(|value| one_line(&value)).filter(|value| !value.is_empty())
}

/// Sender, the sender's domain, and day.
fn facts(mail: &ParsedMail<'_>) -> Metadata {
    let sender = header(mail, "From").and_then(|from| addrparse(&from).ok()?.extract_single_info());
    let author = sender.as_ref().and_then(|sender| sender.display_name.clone());
    let outlet = sender.as_ref().and_then(|sender| Some(sender.addr.split_once('@')?.1.to_lowercase()));
    let date = header(mail, "Date").and_then(|date| day(&date));
    let fields = [("author", author), ("outlet", outlet), ("date", date)];
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))).collect()
}

/// The day on which a message was sent, where it was sent: `2026-11-26`.
fn day(date: &str) -> Option<String> {
    let zone = date.split_whitespace().find(|word| word.len() == 5 && word.starts_with(['+', '-']));
    let zone: i64 = zone.and_then(|zone| zone.parse().ok()).unwrap_or(0);
    let local = dateparse(date).ok()? + (zone / 100 * 60 + zone % 100) * 60;
    let (year, month, day) = civil(local.div_euclid(24 * 60 * 60));
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Year, month and day of a number of days from 1970-01-01 (Howard Hinnant, “chrono-compatible low-level
/// date algorithms”).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    (year + era * 400 + i64::from(month <= 2), month, of_year - (153 * march + 2) / 5 + 1)
}
