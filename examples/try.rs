use framelens::{lexicon::LexiconSet,analyze::Analyzer};
fn main(){ match LexiconSet::builtin(){ Ok(s)=>{println!("{} entries",s.entries.len()); let t=std::time::Instant::now(); let _=Analyzer::new(s); println!("{:?}",t.elapsed())}, Err(e)=>{ for x in e.iter().take(60){println!("{x}");} println!("{}",e.len()) } } }
