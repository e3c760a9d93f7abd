/** "Which of those are boroughs'", "which of them are the university's", after things or people were told of: whose they are, or whom they are from. */
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const which = "(?:which|who|any)(?: ones?)?(?: (?:of|among) (?:those|them|these))?";
const theirs = turn(
	`${which} (?:are|is|belong to|come from|comes from|work for|works for|sit for) (the |our )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?)(?:['’]s?)? ?(?:people|staff|ones|members)?`,
);
const owned =
	/s['’](?:\W*$| (?:people|staff|ones))|['’]s(?:\W*$| (?:people|staff|ones))|\b(?:belongs? to|comes? from|works? for|sits? for)\b/i;

const isBody = (said: string, { organisations }: World): boolean => {
	const plain = (name: string) => name.toLowerCase().replace(/^the /, "");
	const wanted = plain(said.replace(/['’]s?$/, ""));
	return organisations.some(({ name, aliases }) => [name, ...aliases].map(plain).includes(wanted));
};

/** After who is on one board: of those people. */
const fromThem: PutPlainly = (text, { thread, world }) => {
	const [, the = "", said] = (owned.test(text) ? theirs.exec(text) : undefined) ?? [];
	const body = said?.replace(/['’]s?$/, "");
	const { ask, facets = [] } = thread.question ?? {};
	const tellsMembers = ask === "roles" && facets.every((facet) => facet === "members");
	if (body === undefined || !tellsMembers || !isBody(body, world)) return undefined;
	const board = only(toldLast(thread).filter(({ kind }) => kind === "board"));
	const name = board && nameOf(board, world);
	return name && `who on ${name} is from ${the}${body}`;
};

const ofMany =
	/^(\W*(?:and )?which(?: of (?:those|them|these))? (?:are|is) )(?!the\b|our\b)([\w-]+s['’])(\W*)$/i;

/** "Boroughs'" are all of them together, and none of them one by one. */
const ofAll: PutPlainly = (text, { thread }) =>
	thread.question?.ask === "items" && ofMany.test(text)
		? text.replace(ofMany, "$1the $2$3")
		: undefined;

export const theirsOfThose = firstPlain([fromThem, ofAll]);
