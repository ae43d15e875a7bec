// Every page a reader can reach, below its language. `main`: pages on which most time is spent; they are
// looked at in more colours and widths. `foreign`: the title may stay in the language of the record.
// `titles`: how many different titles the four languages have, when it is not four. `status`: when it is not 200.
export const FICHES = {
  lineage: "de-berlin-heroes",
  full: "fr-rennes-correspondants-de-nuit",
  harmful: "us-cambridge-somerville",
};
export const COMPARED = ["at-salzburg-heroes", "at-graz-heroes", "de-berlin-heroes"];

export const PAGES = [
  { name: "start", path: "", main: true },
  { name: "list", path: "/practices", main: true },
  { name: "list with a question", path: "/practices?q=police", main: true },
  { name: "list with filters", path: "/practices?theme=nightlife&country=CH&country=FR", main: true },
  { name: "list without a result", path: "/practices?q=zzzzqqqq", main: true },
  { name: "list as a map", path: "/practices?q=police&view=map", main: true },
  { name: "fiche with lineage", path: `/practices/${FICHES.lineage}`, main: true, foreign: true },
  { name: "full fiche", path: `/practices/${FICHES.full}`, main: true, foreign: true },
  { name: "fiche of a harmful practice", path: `/practices/${FICHES.harmful}`, main: true, foreign: true },
  { name: "compare", path: `/practices/compare?id=${COMPARED.join("&id=")}`, main: true },
  { name: "compare with nothing chosen", path: "/practices/compare" },
  { name: "suggest", path: "/practices/suggest", main: true },
  { name: "reading list", path: `/practices/reading-list?id=${COMPARED.join("&id=")}&q=jeugd` },
  { name: "reading list with nothing on it", path: "/practices/reading-list" },
  { name: "concepts", path: "/concepts", main: true },
  { name: "concepts searched", path: "/concepts?q=police" },
  { name: "concept", path: "/concepts/outreach", main: true },
  { name: "reading guide", path: "/reading-guide" },
  { name: "criteria", path: "/criteria" },
  { name: "about", path: "/about" },
  { name: "privacy", path: "/privacy", titles: 3 },
  { name: "accessibility", path: "/accessibility" },
  { name: "search help", path: "/search-help" },
  { name: "api", path: "/api" },
  { name: "follow a search", path: "/alerts/new?search=q%3Djeugd", main: true },
  { name: "asked to confirm", path: "/alerts/asked" },
  { name: "outgoing mail", path: "/mail" },
  { name: "sign in", path: "/sign-in", main: true },
  { name: "look in your mailbox", path: "/sign-in/sent" },
  { name: "link that opens nothing", path: "/sign-in/unknown" },
  { name: "no such page", path: "/no-such-page", main: true, status: 404 },
  { name: "first steps", path: "", empty: true, main: true },
];

/** The address of a page in a language. */
export const addressOf = (page, lang) => `${page.empty ? process.env.EMPTY_URL : ""}/${lang}${page.path}`;
