// Every page works without this file. It only makes some of them quicker or kinder.
import { chooseTheme } from "./theme.js";
import { filterChoices } from "./choose.js";
import { draft } from "./draft.js";
import { addPasskey, enterByPasskey } from "./passkey.js";
import { copyOnRequest } from "./copy.js";
import { printOnRequest } from "./print.js";
import { countComparison } from "./compare.js";
import { guardDrawer } from "./drawer.js";
import { keepReadingList } from "./reading-list.js";
import { liveResults } from "./results.js";
import { suggest } from "./suggest.js";

document.querySelectorAll("[data-suggest]").forEach(suggest);
document.querySelectorAll("[data-theme-switch]").forEach(chooseTheme);
document.querySelectorAll("[data-live-results]").forEach(liveResults);
document.querySelectorAll("[data-drawer]").forEach(guardDrawer);
document.querySelectorAll("[data-choose]").forEach(filterChoices);
document.querySelectorAll("[data-draft]").forEach(draft);
document.querySelectorAll("[data-passkey-enter]").forEach(enterByPasskey);
document.querySelectorAll("[data-passkey-add]").forEach(addPasskey);
copyOnRequest(document);
printOnRequest(document);
countComparison(document);
keepReadingList(document);
