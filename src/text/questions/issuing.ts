/** "Has the agency put its guidance out yet": whoever is named issues it, and it is asked whether that is out. */
import { keysOf } from "../../language/names/words.ts";
import type { NameIndex } from "./name-index.ts";
import { opened } from "./shaped.ts";

const body = "(?:the |our )?([\\w’'&-]+(?: [\\w’'&-]+){0,5}?)";
const own = "((?:its|their|the|that|any|some|a|an|this|new) (?:[\\w’'&-]+ ){0,5}?[\\w’'&-]+)";
const done =
	"(?:issued?|released?|published?|produced|circulated|sent out|put out|brought out|got out|come out with)";
const when = "(?: (?:yet|already|now|so far))*\\W*$";

const out: readonly RegExp[] = [
	opened(`(?:has|have|did|had) ${body} (?:yet |already |ever |actually )*${done} ${own}${when}`),
	opened(
		`(?:has|have|did|had) ${body} (?:yet |already |ever |actually )*(?:put|got|sent|brought|pushed|get|send|bring) ${own} out${when}`,
	),
];
const toCome: readonly RegExp[] = [
	opened(
		`when(?:['’]?s| is| are| will| do| does) ${body} (?:be )?(?:due to |going to )*(?:issu(?:e|es|ing)|releas(?:e|es|ing)|publish(?:es|ing)?|bring(?:ing|s)? out|put(?:ting|s)? out) ${own}${when}`,
	),
	opened(
		`when(?:['’]?s| is| are| will| do| does) ${body} (?:be )?(?:due to |going to )*(?:put(?:ting|s)?|get(?:ting|s)?|bring(?:ing|s)?|send(?:ing|s)?) ${own} out${when}`,
	),
];

const isBody = (name: string, index: NameIndex): boolean =>
	index.find(keysOf(name), "any").some(({ known }) => known.kind === "organisation");

const anyOfIt =
	/^(?:(?:new|own|latest|next|draft|promised|long-awaited) )*(?:guidance|guidelines?|advice|thing|stuff|one|document|doc)$/i;

/** "Its guidance" is whatever that body issues, and guidance that is called something of its own is that; anything else is not asked after so. */
const thing = (name: string, said: string, index: NameIndex): string | undefined => {
	const called = said.replace(/^(?:its|their|the|that|any|some|an?|this|new) /i, "");
	if (anyOfIt.test(called)) return `the ${name} guidance`;
	const isGuidance = index
		.find(keysOf(called), "any")
		.some(({ known }) => known.kind === "guidance");
	return isGuidance ? `the ${called}` : undefined;
};

const watched =
	/^(\W*(?:(?:and|so|ok)\b\W*)*who(?:['’]?s| is)? (?:watching|tracking|following)(?: for)?) (?:the |our )?(.+?) (?:stuff|things?|bits|output|documents?)(\W*)$/i;

export const ofIssuer = (text: string, index: NameIndex): string => {
	const [, who = "", whose = "", end = ""] = watched.exec(text) ?? [];
	if (whose !== "" && isBody(whose, index)) return `${who} the ${whose} guidance${end}`;
	for (const [forms, opening, verb] of [
		[out, "has", "been released"],
		[toCome, "when is", "expected"],
	] as const) {
		const found = forms.map((form) => form.exec(text)).find((each) => each !== null);
		const [, name = "", said = ""] = found ?? [];
		const what = found && isBody(name, index) ? thing(name, said, index) : undefined;
		if (what !== undefined) return `${opening} ${what} ${verb}`;
	}
	return text;
};
