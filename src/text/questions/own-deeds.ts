/** "Is the programme board merging with the pilot board": what a board does is an item of it that begins with that verb. */
import { dutiesIn, holdingOf } from "../../domain/boards/board-contents.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { stemOf } from "../../language/names/stems.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { NameIndex } from "./name-index.ts";
import { opened } from "./shaped.ts";

const doing = opened(
	"(when (?:is|are|will|does|do|did)|when['’]?s|is|are|has|have|does|do|did|will) (?:the )?((?:[\\w’'&-]+ ){1,5}?)(?:still |now |already |ever |actually |going to |due to |be )*([a-z]+) ((?:(?:with|into|in|to|from|for|up|out|over) )?(?:the |its |their |our |an? )?[^?!,;]+?)((?: (?:&|and) when)?[\\s?.!]*)$",
);

const bodiesCalled = (name: string, kind: string, index: NameIndex): readonly string[] => {
	const found = index.find(keysOf(name), "any");
	const best = Math.min(tiers.no, ...found.map(({ tier }) => tier));
	return found
		.filter(({ known, tier }) => tier === best && tier < tiers.slippedCore && known.kind === kind)
		.map(({ known }) => known.id);
};

const stems = (text: string): readonly string[] =>
	keysOf(text)
		.filter((key) => !glue.has(key))
		.map(stemOf);

const leading = /^(?:with|into|in|to|from|for) /i;

/** The other board, that the rest is short for, is in the title. */
const isOf = (title: string, rest: string, { index, world }: Around): boolean => {
	const own = stems(title);
	const named = bodiesCalled(rest.replace(leading, ""), "board", index);
	const names = world.boards.filter(({ id }) => named.includes(id)).map(({ name }) => name);
	return names.some((words) => stems(words).every((stem) => own.includes(stem)));
};

type Around = { readonly index: NameIndex; readonly world: World };

/** Of a stem so short, longer words are not looked for. */
const isOfNoName = (stem: string, index: NameIndex): boolean =>
	stem.length > 3 && index.bentOf(stem).length === 0;

type Deed = { readonly verb: string; readonly other: string };

/** What a board is to do to another, or with it. */
const deedsOf = (boardId: string, { verb, other }: Deed, around: Around): readonly string[] => {
	const board = around.world.boards.find(({ id }) => id === boardId);
	const holding = board && holdingOf(around.world.holdings, board.id);
	if (!board || !holding) return [];
	const begins = ({ title = "" }: Item) => stemOf(keysOf(title)[0] ?? "") === stemOf(verb);
	return dutiesIn(holding)
		.filter((item) => begins(item) && isOf(item.title ?? "", other, around))
		.map((item) => referenceText(item, board));
};

/** One that merges with another is merged with by it. */
const isMutual = (verb: string): boolean => /^(?:merg|join|combin|amalgamat|unit)/i.test(verb);

export const ofOwnDeed = (text: string, index: NameIndex, world: World): string => {
	const [, asks = "", body = "", verb = "", rest = "", tail = ""] = doing.exec(text) ?? [];
	const isDeed = /(?:ing|ed|en)$/i.test(verb) || /\b(?:will|does|do|did)$/i.test(asks);
	if (verb === "" || !isDeed || isOfNoName(stemOf(verb), index)) return text;
	const around = { index, world };
	const boardsCalled = (name: string) =>
		bodiesCalled(name.replace(leading, "").trim(), "board", index);
	const [boardId, ...others] = boardsCalled(body);
	if (boardId === undefined || others.length > 0) return text;
	const own = deedsOf(boardId, { verb, other: rest }, around);
	const [partner, ...more] = own.length === 0 && isMutual(verb) ? boardsCalled(rest) : [];
	const found =
		partner === undefined || more.length > 0
			? own
			: deedsOf(partner, { verb, other: body.trim() }, around);
	const [reference] = found;
	if (reference === undefined || found.length > 1) return text;
	return /^when/i.test(asks) ? `when is ${reference} due${tail}` : `is ${reference} done${tail}`;
};
