/** Words that stand for something said before, and whether they stand for one thing, several or somebody. */
import type { Question } from "../../domain/questions/question.ts";
import type { EntityKind } from "../../domain/register.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";

/** Pronouns that must stand for something; "that" and "this" may just point. */
const one = new Set(["it", "its", "he", "she", "him", "her", "his"]);
const many = new Set(["they", "them", "their", "those", "these"]);

const isBare = (key: string | undefined): boolean =>
	key !== undefined && (one.has(key) || many.has(key));

/** "Is that going to be late", "when is that": alone it stands for something; "is that meeting off" has a name after it. */
const thatAlone =
	/(?:\b(?:is|was|will|does|did|has|can|could|should)|\b(?:when|what|who|where|how|why)[’']?s) (?:that|this)(?:\W*$| (?:going|still|now|done|late|due|on|off|red|green|amber|overdue|blocked|open|finished|happening|to|not|been|gonna|get|make|meet|met|sit|sat|last|next|ever|already|first|actually|really|usually|start|end|happen|need|have|got|come|came|chair|be|in|ready|mine|ours|\w+ed)\b)/i;

/** "Anything overdue on that": what is spoken of stands after it. */
const ofThat = /\b(?:on|for|of|about|with|under|from|at) (?:that|this)(?: one| board| group)?\W*$/i;
const anyOfThat = /\b(?:any|some|all|none|most) of (?:this|that|it)\b/i;

export const needsThem = (clause: Clause, cover: Cover): boolean =>
	((anyOfThat.test(clause.text) || ofThat.test(clause.text)) && tagsOf(cover).includes("them")) ||
	(thatAlone.test(clause.text) && tagsOf(cover).includes("them")) ||
	cover.pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "them" &&
			clause.keys.slice(piece.from, piece.to).some(isBare),
	);

/** The pronouns that stand for nothing here, as they were typed. */
export const unresolved = (clause: Clause): readonly string[] => {
	const bare = clause.words.filter((_, at) => isBare(clause.keys[at]));
	const pointing = clause.words.filter(({ raw }) => /^(?:that|this)$/i.test(raw));
	return (bare.length > 0 ? bare : pointing.slice(0, 1)).map(({ raw }) => raw);
};

/** "It" is one thing; several may be "those", and one body may be "they". */
export const saysOne = (clause: Clause): boolean =>
	clause.keys.some((key) => one.has(key)) && !clause.keys.some((key) => many.has(key));

/** "What's overdue for it", after a meeting was told of, is asked of its board. */
export const saysForIt = ({ text }: Clause): boolean =>
	/\b(?:overdue|late|open|outstanding|blocked|red|amber|green|due)\b.* for (?:(?:all|both|each|any) of )?(?:it|them)\W*$/i.test(
		text,
	);

/** "Where are they" is asked of each, and "when do they next meet" of whoever meets. */
export const saysSeveral = ({ text }: Clause): boolean =>
	/\b(?:are|were)(?: all| both)? (?:they|those|these|both)\b/i.test(text) &&
	!/\b(?:next|last|first)\b/i.test(text);

const people = new Set(["he", "she", "him", "her", "his", "hers"]);

/** "He" and "she" are nobody's board. */
export const saysPerson = ({ keys }: Clause): boolean => keys.some((key) => people.has(key));

/** "It" is nobody: a thing, a board or a body. */
export const saysThing = ({ keys }: Clause): boolean => keys.some((key) => /^its?$/.test(key));

/** As the one who does something: "do they sit on it", and not "who chairs them". */
export const saysPeople = ({ text }: Clause): boolean =>
	/^\W*(?:and |so |but )*(?:is|are|was|were|do|does|did|has|have|will|can|when|how|which) (?:he|she|they)\b/i.test(
		text,
	);

export const isOfPeople = (kind: EntityKind): boolean =>
	kind === "person" || kind === "organisation";

/** "She" is no organisation, but may be whoever holds its seat; whoever has things may be one. */
export const isSomebody = (kind: EntityKind, ask: Question["ask"]): boolean =>
	kind === "person" || (ask === "tenure" && kind === "organisation");

/** "What have they got coming up": whoever has things, and not the things. */
export const saysHolders = ({ text }: Clause): boolean =>
	/\b(?:do|does|did|have|has|are|is) they (?:got|have|own|do|doing|working|up to|looking after)\b|\bhave they any(?:thing)? (?:overdue|late|open|due|outstanding|blocked|red|amber|left|more)\b/i.test(
		text,
	);
