//! Words that say nothing about what a text is about, a language: articles, pronouns, auxiliary
//! verbs, and the words with which people begin a question.

use kernel::Lang;
use rustc_hash::FxHashSet;

/// Lower case, with accents, as written.
fn words(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => {
            "de het een en of in op aan van voor met door bij uit te tot om over onder naar na dat die dit \
             deze daar er hier ik je jij jou jouw u uw hij zij ze wij we ons onze hun hen haar hem zijn mijn is \
             ben bent was waren wordt worden werd werden geworden heb hebt heeft hebben had hadden zal zullen zou \
             zouden kan kun kunt kunnen kon konden mag mogen moet moeten moest wil willen als dan maar want omdat \
             ook nog al wel niet geen niets iets wat wie waar wanneer hoe waarom welke welk men zich zelf zo \
             tegen tussen tijdens rond rondom zonder binnen buiten alle alles veel meer meest heel zeer \
             doe doet doen gedaan gaat gaan laten laat iemand alleen dus toch eens tegenover per via samen \
             graag zoek zoeken vind vinden ergens bestaat bestaan s t"
        }
        Lang::Fr => {
            "le la les l un une des d du de et ou où en dans sur au aux à par pour avec sans sous vers chez entre \
             ce cet cette ces ça cela ceci c qui que qu quoi dont quel quelle quels quelles lequel laquelle je j tu \
             il elle on nous vous ils elles me m te t se s y leur leurs lui mon ma mes ton ta tes son sa ses notre \
             nos votre vos est es suis sommes êtes sont était étaient été être sera seront a as ai avons avez ont \
             avait avaient avoir eu fait faire font peut peuvent pouvoir peux puis doit doivent devoir faut \
             veut veux vouloir ne n pas plus moins très si mais donc or ni car comme comment pourquoi quand combien \
             tout tous toute toutes autre autres même aussi bien contre afin lors lorsque depuis pendant autour près \
             jusque jusqu lorsqu puisqu quoiqu non seulement rien quelque quelques cherche chercher trouver existe"
        }
        Lang::De => {
            "der die das den dem des ein eine einen einem einer eines und oder in im ins an am auf aus bei beim bis \
             durch für gegen mit nach ohne über um unter von vom vor zu zum zur zwischen während wegen \
             rund herum nahe neben ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen mein dein sein seine seinen seiner \
             seinem ihre ihren ihrer ihrem unser unsere euer sich selbst man ist bin bist sind war waren \
             wird werden wurde wurden worden geworden hat habe haben hatte hatten kann kannst können könnte könnten \
             konnte darf dürfen muss müssen musste soll sollen sollte will wollen wollte mag möchte dass ob wenn als \
             wie was wer wo wann warum weshalb wieso welche welcher welches welchen wohin woher nicht kein keine \
             keinen keinem keiner nichts etwas auch noch nur schon sehr mehr viel viele alle alles aber \
             denn doch so da dort hier dann dieser diese dieses diesen diesem jener jede jeder jedes dabei damit \
             dazu davon daran darauf darüber statt sowie per via zusammen gibt geben machen macht tun \
             suche suchen finde finden jemand nie"
        }
        Lang::En => {
            "a an the and or of in on at to for from by with without about into onto over under between against \
             during before after around near as is are was were be been being am do does did done doing have has had having \
             can could will would shall should may might must not no nor none but if then than so too very just \
             also only own same such this that these those there here where when why how what which who whom whose \
             i me my mine you your yours he him his she her hers it its we us our ours they them their theirs \
             all any both each few more most other some much many up out off again once s t don \
             get gets let make makes via per like want need looking find search someone something anything \
             exist exists"
        }
    }
}

/// The stop words of the four languages.
#[derive(Debug)]
pub(super) struct StopWords([FxHashSet<&'static str>; 4]);

impl StopWords {
    /// The built-in lists.
    pub(super) fn new() -> Self {
        StopWords(Lang::ALL.map(|lang| words(lang).split_whitespace().collect()))
    }

    /// Whether this word, in lower case, says nothing in this language.
    pub(super) fn contains(&self, lang: Lang, word: &str) -> bool {
        self.0[lang.index()].contains(word)
    }
}
