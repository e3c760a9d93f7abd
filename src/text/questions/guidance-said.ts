/** What is said of guidance: whether it is out, whether anybody was sent it, and who issues it. */
import { opensYesNo } from "./paper-states.ts";
import type { Pattern } from "./pattern.ts";
import type { Tag } from "./vocabulary.ts";

/** "Who issued it" asks for the issuer, where "was it issued" asks whether. */
export const asksIssuer =
	/\b(who|which (body|organisation|agency)|what (body|organisation|agency))\b.*\b(issu|publish|releas|produc|wr[io]t)/i;

const isOfGuidance = (tags: readonly Tag[], { kinds }: Pattern): boolean =>
	tags.includes("guidance") || kinds?.includes("guidance") === true;

/** "Which guidance is yet to be circulated", "hasn't gone out". */
const isNotSo = /\b(?:not|yet|never|still)\b|(?:is|are|was|were|has|have|did|do|does)n['’]?t\b/i;

const out = "(?:released|issued|published|circulated|distributed|sent[ -](?:out|round|to)|shared)";
const papers = "(?:guidance|guidelines|circulars)";
/** "Released guidance" is called so, "any guidance" or not: "unreleased" is another word. */
const isCalledOut = new RegExp(`\\b${out} ${papers}\\b`, "i");
/** "Guidance circulated to the federation". */
const isToldOut = new RegExp(`\\b${papers} (?:already )?${out}\\b`, "i");

/** "Which guidance has been released" leaves out what is not, and so does "circulated"; "has it been released" shows it. */
export const isOfReleased = (tags: readonly Tag[], pattern: Pattern, text: string): boolean =>
	isOfGuidance(tags, pattern) &&
	(tags.includes("release") || tags.includes("circulate")) &&
	!tags.includes("expect") &&
	!/\b(?:when|will)\b/i.test(text) &&
	!isNotSo.test(text) &&
	(isCalledOut.test(text) ||
		(!opensYesNo.test(text) &&
			(isToldOut.test(text) ||
				/\b(?:has|have|been|was|were|did|already|is|are|came|went)\b/i.test(text))));

/** "Any guidance not circulated" asks for what is not, where "has it not been circulated" asks of one. */
const isAnyUnsent = /\bany (?:\w+ )?guidance\b.*(?:\bnot\b|n['’]t\b|\byet to\b)/i;

/** Nobody has been sent it. */
export const lacksCirculation = (tags: readonly Tag[], pattern: Pattern, text: string): boolean =>
	pattern.ask === "items" &&
	isOfGuidance(tags, pattern) &&
	tags.includes("circulate") &&
	(!opensYesNo.test(text) || isAnyUnsent.test(text)) &&
	isNotSo.test(text);
