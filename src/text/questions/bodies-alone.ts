/** Boards and streams whose short name is an asking word, "the Works Committee": by its place alone such a word is a name. */
import { bodyNouns, headNouns } from "../../language/names/words.ts";
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import { phrasesAt } from "./vocabulary.ts";

type Place = { readonly from: number; readonly to: number };

/** What belongs to a board is said after its name. */
const ofBoard =
	/^(action|milestone|guidance|item|stuff|thing|task|job|meeting|mtg|chair|secretary|clerk|member|membership|quorum|agenda|minute|paper|decision|remit)$/;

/** Before such a noun these say which ones, whatever a board is called. */
const describing =
	/^(open|overdue|late|due|done|closed|completed|finished|blocked|stuck|outstanding|pending|red|amber|green|next|last|first|new|old|joint|current|active|upcoming|recent|latest|main|any|all|no|other|same|own|meeting|action|milestone|guidance|item|what|which|whose|how|many)$/;

const before = /^(for|on|in|about|under|within)$/;
const asksOfBoard = /^(chair|does|did)$/;
const ofItself = /^(quorate|meet|meeting|met|sit|sitting)$/;

/** "In progress" is one expression, and no board's. */
const isOfPhrase = ({ keys }: Clause, at: number): boolean =>
	phrasesAt(keys, at).some((phrase) => phrase.keys.length > 1);

/** "Is works quorate", "when's land due to meet", "the chair of change". */
const isOfItself = ({ keys }: Clause, { from, to }: Place): boolean => {
	const [last = "", before = "", next = ""] = [keys[from - 1], keys[from - 2], keys[to]];
	// A clerk of works is somebody else.
	if (last === "of") return /^(?:chair|secretary|member|membership)$/.test(before);
	const isOpen = last === "when" || (/^(?:is|has|was)$/.test(last) && /^(?:when)?$/.test(before));
	const verb = next === "due" ? (keys[to + 2] ?? "") : next;
	return isOpen && ofItself.test(verb);
};

/** "What is open for works", "who chairs change", "the next land meeting". */
export const standsAsBody = (clause: Clause, { from, to }: Place): boolean => {
	const { keys } = clause;
	if (to - from !== 1) return false;
	const [key = "", next = ""] = [keys[from], keys[to]];
	const isOwner = ofBoard.test(next) && !describing.test(key);
	const last = keys[from - 1] ?? "";
	const at = last === "the" ? from - 2 : from - 1;
	const isNamed = before.test(keys[at] ?? "") && !ofBoard.test(next) && !isOfPhrase(clause, at);
	const isAsked = asksOfBoard.test(last) || isOfItself(clause, { from, to });
	return isOwner || isAsked || (isNamed && !headNouns.has(next));
};

const bodyNoun = new RegExp(`^(?:${bodyNouns})$`, "i");
/** Of all that asks, these may be what a board is called by: "the works group", "for health". */
const mayCall =
	/^(?:open|due|overdue|slipped|done|blocked|status|red|amber|green|action|milestone|guidance|item|changed)$/;
const pronoun = /^(?:due|ready|forecast|status|latest|any|every|no|some|all|one)|thing$/;

/** "The works group" and "for land", where none is called so or none may be seen: no list of everything there is. */
export const isOfNoBody = ({ keys, words }: Clause, { pieces }: Cover): boolean =>
	!pieces.some(({ is }) => is === "name" || is === "lost") &&
	pieces.some((piece) => {
		if (piece.is !== "tag" || piece.to - piece.from !== 1 || !mayCall.test(piece.tag)) return false;
		const [key = "", next = ""] = [keys[piece.from], keys[piece.to]];
		const at = keys[piece.from - 1] === "the" ? piece.from - 2 : piece.from - 1;
		if (!before.test(keys[at] ?? "") || pronoun.test(key)) return false;
		const isBody = bodyNoun.test(words[piece.to]?.raw ?? "");
		const isWhose = keys[at] === "for" && /^(?:due|status|red|amber|green)$/.test(piece.tag);
		return isBody || (isWhose && !ofBoard.test(next));
	});
