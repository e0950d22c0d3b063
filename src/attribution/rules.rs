//! The rules by which relations are found, with what `explain` says of each.

/// A rule: its id, what it asks for, and sentences on which it does and does not fire.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Name in output.
    pub id: &'static str,
    /// Condition and effect.
    pub doc: &'static str,
    /// Two sentences on which it fires.
    pub fires: [&'static str; 2],
    /// A sentence that looks alike and on which it does not.
    pub silent: &'static str,
}

macro_rules! rules {
    ($($name:ident $id:literal $doc:literal [$first:literal, $second:literal] not $silent:literal)*) => {
        $(#[doc = $doc] pub(crate) const $name: &str = $id;)*
        /// Every rule, in the order of the codebook.
        pub const RULES: &[Rule] = &[$(Rule { id: $id, doc: $doc, fires: [$first, $second], silent: $silent },)*];
    };
}

rules! {
    VERB_CLAUSE "verb-clause"
    "A reporting verb in use as a verb is followed by a that-clause, a bare clause or a question word; the subject before it is the source, the clause is the content."
    ["The ministry said that the bridge was safe.", "Okafor warned the ward would close."]
    not "The factory added jobs last year."
    VERB_QUOTE "verb-quote"
    "A quotation stands right before the source of a reporting verb, or right after the verb; the quotation is the content, and goes on after the reporting clause."
    ["“It held,” she said.", "Okafor said: “It held.”"]
    not "He called it a “win” for the town."
    VERB_UNLISTED "verb-unlisted"
    "A quotation opens the sentence and ends in a comma before a subject and a verb that no lexicon lists; the quotation is the content."
    ["“We will see what the tide brings,” she warbled.", "“Nobody asked the people who live here,” Okafor yodelled."]
    not "“The Long Harbour,” the keeper painted."
    VERB_INVERTED "verb-inverted"
    "After a quotation or a comma the reporting verb stands before its subject; the subject with its apposition is the source."
    ["“It held,” said Lena Okafor, head nurse at the clinic.", "The bridge was shut, said the engineer."]
    not "The bridge was shut, added to the list and forgotten."
    VERB_PARENTHETICAL "verb-parenthetical"
    "Source and reporting verb stand between commas or at the end; both sides of them are content."
    ["The contract, Okafor said, was never put out to tender.", "The wall will hold, the mayor said."]
    not "When the mayor arrived, she said nothing."
    VERB_INFINITIVE "verb-infinitive"
    "A verb of promising, wanting, asking or expecting is followed by to and a verb; the infinitive is the content."
    ["The mayor promised to rebuild the pier.", "The union threatened to strike."]
    not "She went to the pier."
    VERB_OBJECT "verb-object"
    "A verb that reports whatever its object is (praise, criticise, outline) has a subject; what follows is the content."
    ["The union praised the deal.", "The mayor outlined a plan for the harbour."]
    not "The storm hit the pier."
    VERB_PREPOSITION "verb-preposition"
    "A reporting verb is followed by a preposition of topic; what follows the preposition is the content."
    ["He testified about the missing funds.", "The minister wrote about the drought."]
    not "She walked about the town."
    VERB_LABEL "verb-label"
    "A verb of naming has an object and a name for it; object and name are the content."
    ["The union called the offer an insult.", "He described the talks as difficult."]
    not "She called off the march."
    VERB_PASSIVE "verb-passive"
    "A reporting verb in the passive: the source stands after by, if at all; the subject or the complement is the content."
    ["The plan was criticised by unions.", "Residents were told that the water was safe."]
    not "He was seen near the gate."
    NOUN_OWNED "noun-owned"
    "A noun of saying or thinking has an owner (his, the agency’s, from the agency) and a complement; the complement is the content."
    ["The city’s stated goal is to plant trees.", "His claim that the vote was fair drew laughter."]
    not "The insurance claim was paid."
    NOUN_OWNERLESS "noun-ownerless"
    "A noun of saying or thinking has a that-clause but no owner; level 1."
    ["Fears that the dam would fail spread through the valley.", "Rumours that the road was cut reached the town."]
    not "The report ran to ninety pages."
    PHRASE_SOURCE "phrase-source"
    "A phrase such as according to names the source; the rest of the sentence is the content."
    ["According to the ministry, the road is open.", "Prices fell, according to a Kestrel Institute report."]
    not "The work went according to plan."
    IMPERSONAL "impersonal"
    "A shield such as reportedly or is believed to reports without a source; the clause around it is the content; level 1."
    ["The chairman reportedly threatened to resign.", "The suspect is believed to have left."]
    not "He believed the story."
    SELF_ATTRIBUTION "self-attribution"
    "An outlet names itself as the source (has learned, can reveal) without saying how it knows; level 2."
    ["The Daily Meridian has learned that three bidders were excluded.", "The Lantern can reveal that the sale fell through."]
    not "She has learned to swim."
    LABEL "label"
    "A passive of naming attributes the name only, never the assertion; level 0."
    ["The efforts, described as an “invisible war”, went on.", "The plan, known as the river pact, was signed."]
    not "She described the thief."
    SPEECH_EVENT "speech-event"
    "A speech act whose content is not told; nothing is attributed; level 0."
    ["The company declined to comment.", "The mayor thanked the volunteers."]
    not "The mayor said that the wall had held."
    QUOTE_ORPHAN "quote-orphan"
    "A quotation of six words or more that no cue governs and no neighbour continues; level 1."
    ["“They knew all along, and they did nothing.”", "“Nobody came to help us that night.”"]
    not "They called it a “win”."
    QUOTE_SUBJECT "quote-subject"
    "A quotation of six words or more stands in a clause whose verb reports in no frame, or behind a colon that no verb leads up to: the subject of the clause, or who is named before the colon, is the source."
    ["In a later interview, Okafor went even further: “If the wall goes, it is the end of the town.”", "Lena Okafor on the wall: “Nobody has asked me for a date yet.”"]
    not "The sign above the door read “Mind the gap”."
    QUOTE_INTRODUCED "quote-introduced"
    "A quotation of six words or more follows, in its paragraph, a sentence that begins with somebody's name and in which nobody speaks: that person is the source; strong carry, low confidence."
    ["Lena Okafor has lived on the quay for sixty years. “We had three bakers and a butcher then.”", "Lena Okafor was blunter. “They knew all along, and they did nothing.”"]
    not "The quay was empty at noon. “They knew all along, and they did nothing.”"
    CARRY_MARKER "carry-marker"
    "A content marker (under the plan, the report also) goes on with the source of the sentence before; same level, weak carry."
    ["The commission published its draft plan on Tuesday. Under the plan, landlords would register every rental.", "The audit office issued a report on Monday. The report also goes into gaps in training."]
    not "Under the bridge, the river rose."
    SPEAKER_LABEL "speaker-label"
    "A name and a colon open a sentence: the name is the source of what follows."
    ["OKAFOR: We ran out of masks.", "MODERATOR: What did the ward cost last year?"]
    not "The menu: soup and bread."
    POST_SIGNATURE "post-signature"
    "A dash, a name and an account in brackets sign a post that stands in the text: the name is the source of what its paragraph says before."
    ["We ran out of masks. — Lena Okafor (@lenaokafor) March 3, 2021", "The bridge will stay shut! — Port Ellery (@portellery)"]
    not "Write to our reporter (@harbourdog) about the bridge."
    WITNESS "witness"
    "The outlet’s own reporter sees or hears something; level 5."
    ["A Daily Meridian reporter saw two ambulances leave.", "Our correspondent heard three shots."]
    not "A neighbour saw two ambulances leave."
}
