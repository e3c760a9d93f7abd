/** "Quorums?", "has either of those met", "am I in all of them", "the first date?", after boards or their meetings were told of: asked of those by name. */

import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { withSeveral } from "./several.ts";
import { shaped } from "./shaped.ts";

type Turn = {
	readonly words: RegExp;
	readonly plain: (names: string, found: readonly string[]) => string;
	/** Of somebody, by a name or a pronoun. */
	readonly isOfSomebody?: true;
	/** One board's few words are read elsewhere. */
	readonly isOfMany?: true;
};

const some = "(?:either|any|both|all|each|neither|none|every one|most)";
const them = "(?:them|those|these)(?: (?:two|three|boards?|groups?|meetings?|ones?))?";

const roles: readonly (readonly [RegExp, (names: string) => string])[] = [
	[/^quorum/i, (names) => `what is the quorum of ${names}`],
	[/^chair/i, (names) => `who chairs ${names}`],
	[/^secretar/i, (names) => `who is secretary of ${names}`],
	[/^member/i, (names) => `who is on ${names}`],
];

const turns: readonly Turn[] = [
	{
		isOfMany: true,
		words: shaped(
			"(?:what about |how about )?(?:the |their )?(quorums?|chairs?|secretar(?:y|ies)|members(?:hips?)?)",
		),
		plain: (names, [, role = ""]) =>
			roles.find(([word]) => word.test(role))?.[1](names) ?? `who is on ${names}`,
	},
	{
		isOfMany: true,
		words: shaped(
			"who(?:['’]?s| is| are)? (?:the )?(chairs?|chairing|secretar(?:y|ies)|secs?)(?: (?:of|on|for|to))? (?:each|both|either|them all|all(?: of them)?|each of (?:them|those)|both of (?:them|those))",
		),
		plain: (names, [, role = ""]) =>
			/^sec/i.test(role) ? `who is secretary of ${names}` : `who chairs ${names}`,
	},
	{
		isOfSomebody: true,
		words: shaped(
			`(am|is|are|was) (?:the )?(i|he|she|they|(?!(?:any|it|that|there|the)\\b)[\\w’'-]+(?: [\\w’'-]+){0,2}) (?:on|in|at|part of|a member of|sitting on|needed at|wanted at)(?: (?:${some}(?: of)?))? ${them}`,
		),
		plain: (names, [, verb, who]) => `${verb} ${who} on ${names}`,
	},
	{
		words: shaped(
			"(?:when(?:['’]?s| is| was)|what(?:['’]?s| is| was))? ?(?:the |their |its )?(?:very )?(first|next|last) (?:date|day|meeting date)(?: of (?:it|them|those|either|all))?(?: (?:is|was|for (?:it|them|those)))*",
		),
		plain: (names, [, end = ""]) =>
			`when ${end.toLowerCase() === "last" ? "did" : "do"} ${names} ${end} meet`,
	},
	{
		words: shaped(
			"(?:which|what|how many|are any|any)(?: of (?:those|these|them|its|their|the))? ?(?:seats?|places?)?(?: (?:on (?:it|that)|there|still|is|are|has|have|got|with))* (?:nobody|no[- ]?one|vacant|empty|unfilled|free|spare|not filled|without (?:anybody|anyone|a holder))(?: (?:named|in|on|for|it|them|yet|there))*",
		),
		plain: (names) => `which seats are vacant on ${names}`,
	},
	{
		isOfMany: true,
		words: shaped(
			"which(?: one| board)?(?: of (?:them|those|these))? (?:next )?(?:meets?|sits?|convenes?|gets together)(?: (?:the|again))* (?:soonest|earliest|first|sooner|next)|which(?: one| board)?(?: of (?:them|those|these))?(?:['’]?s| is| comes)(?: (?:up|the))* (?:next|first|soonest|earliest)(?: (?:one|up|to meet))*",
		),
		plain: (names) => `when do ${names} next meet`,
	},
];

const eitherOf = new RegExp(
	`(?<=\\b(?:has|have|had|did|do|does|is|are|was|were|will|can) )${some}(?: (?:one )?of ${them})?(?= )`,
	"i",
);

/** "Has either met", and nothing that any board has. */
const ofMeeting =
	/\b(?:meet(?:s|ing)?|met|sat|sit(?:s|ting)?|start(?:s|ed)?|end(?:s|ed)?|chaired)\b/i;

const theTwo =
	/\b(?:(?:those|these|the) two(?: of (?:them|those))?|both of (?:them|those|these)|they both|both)\b/i;
/** "Are those two meeting tomorrow", "are they both on tomorrow". */
const ofMeetingThen = new RegExp(`${theTwo.source}.*\\b(?:meet\\w*|met|sat|sit\\w*|on)\\b`, "i");

const namesOf = (each: Person | Organisation): readonly string[] =>
	"aliases" in each ? [each.name, ...each.aliases] : [each.name];

/** "Is the show stand on any of them" asks of no person. */
const isCalled = (said: string, names: readonly string[]): boolean => {
	const own = new Set(names.flatMap(keysOf));
	return /^(?:i|he|she|they)$/i.test(said) || keysOf(said).every((key) => own.has(key));
};

const boardsTold = (text: string, thread: ThreadContext): readonly Subject[] => {
	const { focus, latest } = withSeveral(text, thread);
	const told = focus.slice(0, latest);
	const isOfThings = told.some(({ kind }) => isItemKind(kind) && kind !== "meeting");
	return isOfThings ? [] : told.filter(({ kind }) => kind === "board");
};

/** "Who chairs each", "who's secretary of each of them": of every board that was told of. */
const eachOne =
	/\b(?:(?:for|of|on|at|in) )?each(?: of (?:them|those|these|the two))?(?: one| board| group)?\b(?!\w)/i;
const ofRoles =
	/\b(?:chair\w*|secretar\w+|sec|clerks?|members?|quorums?|meets?|sits?|runs?|leads?)\b/i;

const ofEach = (text: string, names: readonly string[]): string | undefined => {
	const [said] = eachOne.exec(text) ?? [];
	if (said === undefined || names.length < 2 || !ofRoles.test(text)) return undefined;
	const before = /^(?:for|of|on|at|in) /i.exec(said)?.[0] ?? "";
	const plain = text.replace(said, `${before}${names.join(" and ")}`);
	return plain.replace(/\bsec\b/i, "secretary").replace(/\bdoes\b/i, "do");
};

/** The same words with the names of the boards; none where they do not point at them. */
export const ofToldSeveral = (
	text: string,
	thread: ThreadContext,
	{ boards, people, organisations }: World,
): string | undefined => {
	const told = boardsTold(eachOne.test(text) ? `${text} of those` : text, thread);
	const codes = told.flatMap(({ id }) => {
		const board = boards.find((each) => each.id === id);
		return board ? [calledBy(board)] : [];
	});
	if (codes.length === 0 || codes.length > 10) return undefined;
	const names = codes.join(" and ");
	for (const { words, plain, isOfMany, isOfSomebody } of turns) {
		const found = isOfMany && codes.length < 2 ? null : words.exec(text);
		const isNobody =
			isOfSomebody && !isCalled(found?.[2] ?? "", [...people, ...organisations].flatMap(namesOf));
		if (found && !isNobody) return plain(names, found);
	}
	const each = ofEach(text, codes);
	if (each) return each;
	if (codes.length === 2 && ofMeetingThen.test(text))
		return text.replace(theTwo, names).replace(/ on(?= (?!the\b)|\W*$)/i, " meeting");
	return codes.length > 1 && ofMeeting.test(text) && eitherOf.test(text)
		? text.replace(eitherOf, names)
		: undefined;
};
