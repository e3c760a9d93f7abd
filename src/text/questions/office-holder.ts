/** "Is the LPB chair on MCB", "what does the secretary of LPB own": asked of whoever holds it, by their name. */
import type { Board } from "../../domain/boards/board.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { NameIndex } from "./name-index.ts";
import { certainIn, likelyIn, type Named } from "./named-in.ts";
import { type Clause, clauseOf, piecesOf } from "./pieces.ts";

const office = /^(?:chair|chairman|chairwoman|chairperson|secretary|secretariat|clerk|sec)$/;

/** Who holds it is asked with other words. */
const opens = new Set(
	"does do did is are has have was were will can what which when how any anything".split(" "),
);
/** What somebody is, has or does: "is the LPB chair vacant" asks of the office. */
const ofSomebody =
	/\b(?:on|sits?|owns?|owned|have|got|doing|does|overdue|due|late|coming|attend(?:s|ed|ing)?|apologies|replied|actions?|boards?|member)\b/i;

/** "Who stands in for the chair of LPB" asks for a deputy, and not who the chair is. */
const standsIn =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*who\b.*\b(?:stand|step|fill|sit|cover|deputi[sz]|sub)(?:s|es|ing|ping|ting|bing|e)?(?: in)? for\W*$/i;

type Stretch = { readonly from: number; readonly to: number; readonly role: string };

/** The words that name the office: "the chair of LPB", or "the LPB chair". */
const stretchOf = ({ keys }: Clause, { from, to }: Named): Stretch | undefined => {
	const start = keys[from - 1] === "the" ? from - 1 : from;
	const before =
		keys[start - 1] === "of" || keys[start - 1] === "for" ? keys[start - 2] : undefined;
	if (before !== undefined && office.test(before)) {
		const at = start - 2;
		return { from: keys[at - 1] === "the" ? at - 1 : at, to, role: before };
	}
	const after = keys[to];
	return after !== undefined && office.test(after)
		? { from: start, to: to + 1, role: after }
		: undefined;
};

const holderOf = (
	board: Board | undefined,
	role: string,
	{ people }: World,
): string | undefined => {
	const id = role.startsWith("chair") ? board?.chairId : board?.secretaryId;
	return people.find((person) => person.id === id)?.name;
};

const longestFirst = (names: readonly Named[]): readonly Named[] =>
	[...names].sort((a, b) => b.to - a.to);

/** The same words with the holder's own name in them; undefined where nobody is asked of so. */
export const ofOfficeHolder = (
	text: string,
	{ world, index }: { readonly world: World; readonly index: NameIndex },
): string | undefined => {
	if (!/\b(?:chair(?:man|woman|person)?|secretary|secretariat|clerk|sec)\b/i.test(text))
		return undefined;
	const clause = clauseOf(text, index);
	const first = clause.keys.find((key) => !/^(?:and|so|but|ok)$/.test(key)) ?? "";
	if (!opens.has(first) && first !== "who") return undefined;
	const pieces = piecesOf(clause, index, []);
	// "The steering board" is whichever board alone is called so.
	for (const name of longestFirst([...certainIn(pieces), ...likelyIn(pieces, ["board"])])) {
		const stretch = stretchOf(clause, name);
		const board = world.boards.find(({ id }) => id === name.candidates[0]?.known.id);
		const holder = stretch && holderOf(board, stretch.role, world);
		if (!stretch || !holder) continue;
		const start = clause.words[stretch.from]?.start ?? 0;
		const end = clause.words[stretch.to - 1]?.end ?? text.length;
		const [before, after] = [text.slice(0, start), text.slice(end)];
		if (standsIn.test(before)) return `${before}${holder} on ${board?.code}${after}`;
		if (first !== "who" && ofSomebody.test(`${before} ${after}`))
			return `${before}${holder}${after}`;
	}
	return undefined;
};
