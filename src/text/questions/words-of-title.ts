/** "What do the minutes say about it", "the milestone for the horses": a thing by the words of its title, where its name would not do. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const ofIt =
	/\b((?:minutes|record)\b.*?|they|it) (say|said|show|mention)((?: anything)?) (?:about|on|of) (?:it|that|this|them)(?=\W*$)/i;

/** "Set up the data archive" is of the data archive. */
const matterOf = (title: string): string => {
	const [, matter = title] =
		/\b(?:the|an?|every|each|all|our|new)\b (.+?)(?= (?:for|of|in|on|at|to|by|with|from|before|after|and)\b|$)/i.exec(
			title,
		) ?? [];
	return matter;
};

/** "Is it on today's agenda", of a thing to be done, is asked of what it is about. */
const onAgenda =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*(?:is|was|will)) (?:it|that|this)((?: be)?(?: down)?) ((?:on|for) (?:the |any |an )?(?:\w+ )?agendas?\b.*)$/i;

const onItsAgenda = (text: string, title: string): string | undefined => {
	const [, asks, down, agenda] = onAgenda.exec(text) ?? [];
	return agenda && `${asks} the ${matterOf(title)}${down} ${agenda}`;
};

/** The same words with what the one thing that was told of is about. */
export const ofItsMatter = (
	text: string,
	{ focus, latest }: ThreadContext,
	{ holdings }: World,
): string | undefined => {
	const found = ofIt.exec(text);
	if (!found && !onAgenda.test(text)) return undefined;
	const told = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind));
	const [only, ...others] = told.flatMap(({ id }) => itemAmong(holdings, id) ?? []);
	if (only?.title === undefined || only.kind === "meeting" || others.length > 0) return undefined;
	if (!found) return onItsAgenda(text, only.title);
	const [said, what, verb, anything] = found;
	return text.replace(said, `${what} ${verb}${anything} about the ${matterOf(only.title)}`);
};

const ofKind: readonly RegExp[] = [
	/\b(?:the |our )?(?<kind>milestone|action) (?:for|of|on|about|to do with) (?:the )?(?<what>[\w’'-]+(?: [\w’'-]+){0,3}?)(?=\W*$)/i,
	/\bthe (?!(?:next|last|first|second|third|other|same|only|overdue|late|open|red|amber|green|blocked|new|latest|oldest)\b)(?<what>[\w’'-]+(?: [\w’'-]+){0,2}) (?<kind>milestone|action)\b/i,
];

/** A board, a body or somebody that is called so has their own. */
const isName = (what: string, { boards, people, organisations, workStreams }: World): boolean => {
	const said = keysOf(what).join(" ");
	// A place is done to, and does nothing itself.
	const bodies = organisations.filter(({ sort }) => sort !== "borough");
	return [...boards, ...people, ...bodies, ...workStreams].some((each) => {
		const aliases = "aliases" in each ? each.aliases : [];
		const names = [each.name, ...aliases, ...("code" in each ? [each.code] : [])];
		return names.some((name) => keysOf(name.replace(/^the /i, "")).join(" ") === said);
	});
};

/** "The milestone for the horses": the only one of its sort with those words in its title that is open, or that there is, and none of a board that is called something like it. */
export const ofKindByTitle = (text: string, world: World): string | undefined => {
	const found = ofKind.map((form) => form.exec(text)).find((each) => each !== null);
	const { kind = "", what = "" } = found?.groups ?? {};
	const wanted = keysOf(what).map(stemOf);
	const isOfName = /\b(?:reference|ref|code|number|called)\b/i.test(text);
	if (!found || isOfName || wanted.length === 0 || isName(what, world)) return undefined;
	const isOf = (title: string): boolean => {
		// A stem may end otherwise than its word.
		if (!title.toLowerCase().includes((wanted[0] ?? "").slice(0, 4))) return false;
		const own = new Set(keysOf(title).map(stemOf));
		return wanted.every((word) => own.has(word));
	};
	const all = world.holdings.flatMap(({ items }) => [
		...(/milestone/i.test(kind) ? items.milestone : []),
		...(/action/i.test(kind) ? items.action : []),
	]);
	const fits = all.filter(({ title }) => isOf(title));
	const open = fits.filter((each) =>
		each.kind === "milestone" ? each.actual === undefined : each.state.is !== "closed",
	);
	const [only, ...others] = open.length > 0 ? open : fits;
	const board = world.boards.find(({ id }) => id === only?.boardId);
	return only && board && others.length === 0
		? text.replace(found[0], referenceText(only, board))
		: undefined;
};
