/** Whether a question that was not read has turned to another matter than what was told before it. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { isFragment } from "./fragments-said.ts";
import { knownWords, phrasesAt } from "./vocabulary.ts";

const bodiesOf = ({ boards, people, organisations, workStreams, plans }: World) => [
	...boards.map(({ id, name, aliases, code = "" }) => ({ id, names: [name, code, ...aliases] })),
	...people.map(({ id, name }) => ({ id, names: [name] })),
	...[...organisations, ...workStreams, ...plans].map(({ id, name, aliases }) => ({
		id,
		names: [name, ...aliases],
	})),
];

const namesOf = (told: readonly Subject[], world: World): readonly string[] => {
	if (told.length === 0) return [];
	const ids = new Set(told.map(({ id }) => id));
	const items = [...ids].flatMap((id) => itemAmong(world.holdings, id) ?? []);
	const bodies = bodiesOf(world).filter(({ id }) => ids.has(id));
	return [...items.map(({ title = "" }) => title), ...bodies.flatMap(({ names }) => names)];
};

/** What it asks of whatever was told: none of these is a thing of its own. */
const beside = new Set(
	keysOf(
		"newer newest older outside inside soon sooner later early earlier back up off over out down away else too either neither long far longer further quite rather maybe perhaps probably happen happens happening going gone go come came take took taken keep kept put make makes made need needs needed expect expected think thought look looks looking work works worked help helps helping background story history detail details context rationale timeline fuss gist mind matter matters supposed likely possible possibly able",
	),
);

/** "Who's holding the pump up": after these stands what is done, where a thing that was told is named beside it. */
const beforeDeeds =
	/^(?:who|whos|who's|anyone|anybody|someone|somebody|they|we|you|i|he|she|it|be|been|being|not|to|did|does|do|will|would|can|could|should|must)$/;

/** A list of some kind, something of which nobody has spoken, or the one before: "it" would be that. */
const bringsAnother =
	/\b(?:any|some|every|no)thing\b|\b(?:last|previous|next|first|other|another)\b|^\W*(?:(?:and|so|but|ok)\b\W*)*which (?!ones?\b|of (?:them|those|these|the)\b|is the one\b)|\b(?:which|what|how many|any|some|every|each|all|no|list|more)\b(?: [\w’'-]+){0,2} (?:boards?|committees?|groups?|meetings?|actions?|tasks?|items?|milestones?|guidance|papers?|decisions?|minutes|people|members?|stream|streams|workstreams?|plans?|seats?|things?|ones?)\b/i;

type Kind = Subject["kind"];
const the = "\\b(?:the|an?|our|that)(?: \\w+)?";
const noun = (words: string): RegExp => new RegExp(`${the} (?:${words})\\b`, "i");

/** What is called so is another thing, where nothing of these kinds was told; an action is told with its board. */
const kindsSaid: readonly (readonly [RegExp, (kind: Kind, isOfDuty: boolean) => boolean])[] = [
	[
		noun("meetings?|agendas?|minutes|papers?|rooms?|sessions?"),
		(kind, isOfDuty) => kind === "meeting" || (kind === "board" && !isOfDuty),
	],
	[noun("boards?|committees?"), (kind) => kind === "board"],
	[noun("actions?|tasks?|items?"), (kind) => isItemKind(kind)],
	[noun("milestones?"), (kind) => kind === "milestone"],
	[noun("guidance"), (kind) => kind === "guidance"],
	[noun("plans?"), (kind) => kind === "plan"],
	[noun("(?:work ?)?streams?"), (kind) => kind === "workStream"],
	[noun("decisions?|register|reports?|documents?|lists?|programmes?"), () => false],
];

/** Money and risks are asked of a thing, or are a thing: which of them "it" would be is not known. */
const isOtherMatter = (keys: readonly string[], at: number): boolean =>
	phrasesAt(keys, at).some(({ cue }) => cue.is === "not-held") &&
	!/^(?:cost|costs|spent|paid|pay|said|say|voted|discussed|read|opened|ring|call)$/.test(
		keys[at] ?? "",
	);

const pointsBack =
	/^\W*(?:and|but|so|or|why|how come|then|what about)\b|\b(?:it|its|they|them|theirs?|those|these|that|this|he|she|hers?|him|his|mine|ours|there)\b|\b(?:last|next|first|second|third|other|same|which) ones?\b/i;

/** "Is there a party", "I hear that the pier is shut", "this week": there these words point at nothing. */
const pointsAtNothing =
	/\b(?:is|are|was|were|has|have|had|will|would|could|can|be|been)(?:n['’]?t)? there\b(?!\W*$)|\bthere(?:['’]s| is| are| was| were| has| have| had| will| would| could| might| must| should)\b|\bthis (?:week|month|year|quarter|term|morning|afternoon|evening|time|spring|summer|autumn|winter)\b|\bthat (?=(?:the|an?|we|our|you|your|my|nobody|somebody|someone|everybody|everyone)\b)/gi;

const itsOwner = /^(?:its|his|her|hers|their|theirs)$/;
const pointer = /^(?:it|they|them|those|these|that|this|he|she|him|there)$/;
const beforeNoun = /^(?:the|an?|our|my|your|any|some)$/;

/** "Has the plumber sent his bill": whose it is was said in the words themselves. */
const saysWhose = (keys: readonly string[], own: (key: string) => boolean): boolean => {
	const at = keys.findIndex((key) => itsOwner.test(key));
	const before = keys.slice(0, Math.max(at, 0));
	return (
		!keys.some((key) => pointer.test(key)) &&
		before.some(
			(key, place) =>
				beforeNoun.test(before[place - 1] ?? "") &&
				!own(key) &&
				!glue.has(key) &&
				!knownWords.has(key),
		)
	);
};

/** "What about legal", "and the one that's not so good": whatever that is, it is another than what was spoken of. */
const namesAnother =
	/^\W*(?:(?:and|so|but|ok|what about|how about)\b\W*)*the (?:other )?one (?:that|which|who|with|from|about|without|for|in|on)\b|^\W*(?:and |so |but |ok )*(?:what|how) about (?!.*\b(?:it|its|that|this|they|them|their|those|these|he|she|him|her|his|mine|ours|one|ones|there|then|other|others|rest|next|last|first|me|us|before|after|week|month|year|today|tomorrow|yesterday)\b)/i;

const isOf = (told: readonly Subject[], world: World) => {
	const names = namesOf(told, world).flatMap(keysOf);
	const own = new Set(names.filter((key) => !glue.has(key)).map(stemOf));
	return (key: string): boolean => own.has(stemOf(key));
};

/** It has no word of another matter. */
const staysWith = (
	text: string,
	told: readonly Subject[],
	own: (key: string) => boolean,
): boolean => {
	if (told.length === 0 || bringsAnother.test(text)) return false;
	const isOfDuty = told.some(isDuty);
	const isOtherKind = kindsSaid.some(
		([said, isKind]) => said.test(text) && !told.some(({ kind }) => isKind(kind, isOfDuty)),
	);
	if (isOtherKind) return false;
	const keys = keysOf(text);
	const isNamed = keys.some(own);
	const isDeed = (at: number) => isNamed && beforeDeeds.test(keys[at - 1] ?? "");
	return keys.every(
		(key, at) =>
			own(key) ||
			beside.has(key) ||
			isDeed(at) ||
			((glue.has(key) || knownWords.has(key)) && !isOtherMatter(keys, at)),
	);
};

/** "And Dave Miggins", "just the wonky ones": a few words that ask nothing, with one that nothing goes by, speak of another. */
const bringsName = (
	text: string,
	{ own, keys }: { readonly own: (key: string) => boolean; readonly keys: readonly string[] },
): boolean =>
	isFragment(text) &&
	!keys.some((key) => pointer.test(key)) &&
	keys.some((key) => !own(key) && !glue.has(key) && !beside.has(key) && !knownWords.has(key));

/** What is asked of any thing, or is a word for any of them. */
const anyThing =
	/^(?:one|ones|first|last|next|other|others|rest|same|list|end|start|beginning|moment|time|date|day|deadline|reason|status|state|position|problem|issue|delay|plan|detail|story|point|latest|owner|lead|chair|boss|contact|team|people|board|group|panel|committee|forum|network|meeting|item|action|task|milestone|guidance|paper|decision|work|matter|thing)s?$/i;

/** "Who owns the count": it is asked of something that was called otherwise, or not at all, before. */
const asksOfNoun = (text: string, own: (key: string) => boolean): boolean => {
	const [, noun = ""] =
		/^\W*who (?:owns|has|runs|does|leads|did|wrote|signed) the ([\w’'-]+)\W*$/i.exec(text) ?? [];
	return noun !== "" && !anyThing.test(noun) && !keysOf(noun).some(own);
};

const turnsAway = (text: string, told: readonly Subject[], world: World): boolean => {
	if (namesAnother.test(text)) return true;
	const own = isOf(told, world);
	const keys = keysOf(text);
	if (bringsName(text, { own, keys }) || asksOfNoun(text, own)) return true;
	const isBack = pointsBack.test(text.replace(pointsAtNothing, " ")) && !saysWhose(keys, own);
	return !isBack && text.trim().split(/\s+/).length > 3 && !staysWith(text, told, own);
};

/** "Who pays for it": the answer would be somebody of whom nobody has spoken. */
export const asksForSomebody = (said: string): boolean =>
	/^\W*(?:(?:and|but|so|ok|then) )*who(?:ever|m|['’]?s|['’]?d|['’]?ll)?\b/i.test(said) &&
	!/\b(?:he|she|him|her|his|hers)\b/i.test(said);

/** What a question that was not read has turned to, of what was told before it. */
export const turnOf = (
	text: string,
	told: readonly Subject[],
	world: World,
): "another matter" | "somebody" | "the same" => {
	if (turnsAway(text, told, world)) return "another matter";
	return asksForSomebody(text) ? "somebody" : "the same";
};
