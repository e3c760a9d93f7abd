/** "Who's that", "who's on that", "when was that", after one person, one thing or an ended board was told of: asked of it by name. */
import { itemAmong } from "../../domain/holding.ts";
import type { Subject, ThreadContext } from "../../domain/question.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { opened } from "./shaped.ts";

type Turn = {
	/** The one of this sort that was told of last, by its name. */
	readonly of: "person" | "duty" | "milestone" | "guidance" | "all the guidance" | "ended board";
	readonly words: RegExp;
	readonly plain: (name: string, found: readonly string[]) => string;
};

const turn = (words: string): RegExp => opened(`(?:${words})\\W*$`);

const whatIsLeft = turn(
	"(?:which|what) (?!(?:else|other|more|of|ones?|things?|items?|actions?|milestones?|guidance|papers?|meetings?|minutes|decisions?|boards?|seats?|tasks?|work)\\b)((?:[\\w’'-]+ ){1,2})(?:are|is|have|has) (?:still |yet )?(?:left|missing|outstanding|remaining|to go|to do|to come|not done|not (?:got|had) (?:it|them|one))(?: (?:to do|to go|then|still))?|who(?:['’]?s| is| has)(?: still)? (?:left|missing|outstanding|to go)(?: to do)?",
);

const turns: readonly Turn[] = [
	{
		of: "person",
		words: turn("who(?:['’]?s| is) (?:that|this)(?: (?:then|exactly|again|person))*"),
		plain: (name) => `who is ${name}`,
	},
	{
		of: "duty",
		words: turn("who(?:['’]?s| is) on (?:that|it|this)(?: (?:one|now|then))*"),
		plain: (name) => `who owns ${name}`,
	},
	{
		of: "guidance",
		words: turn("who(?:['’]?s| is| was| does) (?:it|that|this)(?: come| coming)? from"),
		plain: (name) => `who issues ${name}`,
	},
	{
		of: "guidance",
		words: turn(
			"(?:has|did|have) (?:it|that|this)(?: (?:actually|even|ever))* (?:come|came|arrived?|appear(?:ed)?|land(?:ed)?|turn(?:ed)? up)(?: (?:out|through|in|yet|at all))*",
		),
		plain: (name) => `has ${name} been released`,
	},
	{
		of: "all the guidance",
		words: turn(
			"what(?:['’]?s| has| was)?(?: (?:all|already|been))* (?:went|gone|sent|came|come|issued|released) out ((?:in|last|this|during|since|before) .+?)(?: then)?",
		),
		plain: (_, [, time]) => `what guidance came out ${time}`,
	},
	{
		of: "all the guidance",
		words: turn(
			"(?:who|whom|which (?:boroughs?|bodies|organisations?))(?:['’]?s| has| have| did| do| does| was| were| is| are)? (?:it|that|this|those|these|they|them)(?: (?:all|both|each|get|been|ones?))* (?:go(?:ne|es)?|went|sent|circulated|issued)(?: out)? to",
		),
		plain: (names) => `who were ${names} sent to`,
	},
	{
		of: "milestone",
		words: turn(
			"(?:what|when) was (?:it|that|this) (?:meant|supposed|going|due|planned|expected)(?: to be)?(?: (?:originally|at first|before|done|finished))*",
		),
		plain: (name) => `what is the baseline of ${name}`,
	},
	{
		of: "duty",
		words: whatIsLeft,
		plain: (name) => `how far has ${name} got`,
	},
	{
		of: "duty",
		words: turn(
			"(?:is|was) (?:it|that|this)(?: one)? (?:(?:very|really|badly|seriously|terribly|that|so|much|way) (?:late|overdue|behind)|(?:late|overdue|behind) by (?:much|a lot|long|far|more than a bit))",
		),
		plain: (name) => `how late is ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"(?:at |in |from )?(?:which|what) (?:meeting|mtg|session)(?:['’]?s| is| was| did| does| had| has)? (?:it|that|this)(?: one)?(?: (?:come|came|arise|arose|originate|start|get|been|raised|set|agreed|given|out|of|from|at|in))*",
		),
		plain: (name) => `where did ${name} come from`,
	},
	{
		of: "duty",
		words: turn(
			"(?:with|to) what (?:result|outcome|effect|end)|what(?:['’]?s| is| was) (?:the |its |their )?(?:result|outcome|upshot)(?: of (?:it|that|this))?|what came of (?:it|that|this)|how did (?:it|that|this)(?: one)? (?:end|go|turn out|come out|pan out)(?: in the end)?|any (?:result|outcome)",
		),
		plain: (name) => `is ${name} done`,
	},
	{
		of: "milestone",
		words: turn(
			"who (?:put|set|marked|made|rated|called|turned|flagged|moved|reported|had|has) (?:it|that|this)(?: one)?(?: (?:at|to|as|down|on|in))* (?:red|amber|green)(?:,? ?(?:and )?(?:when|(?:on )?(?:what|which) (?:day|date)))?",
		),
		plain: (name) => `who reported ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"who(?:m)? (?:should|do|can|could|would|must) (?:i|we) (?:ask|contact|see|email|ring|call|(?:speak|talk|go|write) to)(?: about (?:it|that|this))?(?: then)?",
		),
		plain: (name) => `who owns ${name}`,
	},
	{
		of: "person",
		words: turn(
			"(?:(?:what|anything|something)(?: else)?(?:['’]?s| is| are)?(?: else)?|(?:is|are) (?:there )?any(?:thing)?(?: else)?) (?:of )?(?:his|hers|theirs)",
		),
		plain: (name) => `what else does ${name} own`,
	},
	{
		of: "ended board",
		words: turn("when (?:was|did) (?:that|it|this)(?: (?:happen|end|close|merge))?"),
		plain: (name) => `what became of ${name}`,
	},
];

const codeOf = ({ id }: Subject, { boards }: World): string | undefined =>
	boards.find((each) => each.id === id)?.code;

const referenceOf = ({ id }: Subject, world: World): string | undefined => {
	const item = itemAmong(world.holdings, id);
	const board = item && world.boards.find((each) => each.id === item.boardId);
	return item && board && referenceText(item, board);
};

const only = (all: readonly Subject[]): Subject | undefined =>
	all.length === 1 ? all[0] : undefined;

/** "Parishes" are parish councils. */
const stemOf = (word: string): string => word.toLowerCase().replace(/(?:ies|es|s|y)$/, "");

/** "Which parishes are left", of several things that were told, is asked of the one that is done parish by parish. */
const countedAmong = (
	text: string,
	{ focus, latest }: ThreadContext,
	world: World,
): string | undefined => {
	const noun = whatIsLeft.exec(text)?.[1]?.trim();
	if (noun === undefined) return undefined;
	const isOfThem = (id: string) =>
		world.organisations.some(
			(body) => body.id === id && body.name.toLowerCase().includes(stemOf(noun)),
		);
	const told = focus.slice(0, latest);
	const counted = only(
		told.filter(({ id }) => bodiesOver(itemAmong(world.holdings, id)).some(isOfThem)),
	);
	return counted && referenceOf(counted, world);
};

/** What each sort of turn would be asked of, where one alone was told of last. */
const toldOnes = (
	{ focus, latest = 0 }: ThreadContext,
	world: World,
): Readonly<Record<Turn["of"], string | undefined>> => {
	const told = focus.slice(0, latest);
	const person = only(told.filter(({ kind }) => kind === "person"));
	const items = told.filter(({ kind }) => isItemKind(kind));
	const item = only(items);
	const duty = item?.kind === "meeting" ? undefined : item;
	const guidance = items.filter(({ kind }) => kind === "guidance");
	const isGuidance = guidance.length > 0 && guidance.length === items.length;
	const board = items.length === 0 ? only(told.filter(({ kind }) => kind === "board")) : undefined;
	const hasEnded = world.boards.find(({ id }) => id === board?.id)?.state.is === "ended";
	return {
		person: world.people.find(({ id }) => id === person?.id)?.name,
		duty: duty && referenceOf(duty, world),
		guidance: duty?.kind === "guidance" ? referenceOf(duty, world) : undefined,
		"all the guidance": isGuidance
			? guidance.flatMap((each) => referenceOf(each, world) ?? []).join(" and ")
			: undefined,
		milestone: duty?.kind === "milestone" ? referenceOf(duty, world) : undefined,
		"ended board": board && hasEnded ? codeOf(board, world) : undefined,
	};
};

/** The same words with the name of what they point at; none where they do not. */
export const ofToldThings = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const found = turns.filter(({ words }) => words.test(text));
	if (found.length === 0) return undefined;
	const told = toldOnes(thread, world);
	const counted = told.duty === undefined ? countedAmong(text, thread, world) : undefined;
	if (counted) return `how far has ${counted} got`;
	for (const { of, words, plain } of found) {
		const name = told[of];
		const said = words.exec(text);
		if (name !== undefined && said) return plain(name, said);
	}
	return undefined;
};
