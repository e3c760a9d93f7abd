/** Where a name that is made of words of questions surely stands: by its capitals, by what is before it and after it. */
import { headNouns, type Word } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import { type Coined, describes, isOneWord, isOrdinary, isWeak } from "./name-apart.ts";
import { phrasesAt } from "./vocabulary.ts";

export type Said = { readonly text: string; readonly words: readonly Word[] };
type Place = { readonly from: number; readonly to: number };

const isLower = (word: Word | undefined): boolean => /^\p{Ll}/u.test(word?.raw ?? "");
const isCapital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.raw ?? "");
const isOwning = (word: Word | undefined): boolean => /['’]s?$/i.test(word?.raw ?? "");

export const keyAt = ({ words }: Said, at: number): string => words[at]?.key ?? "";
const rawAt = ({ words }: Said, at: number): string => words[at]?.raw ?? "";
const isNumber = (said: Said, at: number): boolean => /^\d/.test(keyAt(said, at));

const opensAt = ({ text, words }: Said, at: number): boolean =>
	at === 0 || /[.?!:\n]/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));

/** Within a sentence whose other words are small, a capital is a name's. */
const isWithin = (said: Said, { from, to }: Place): boolean => {
	if (opensAt(said, from)) return false;
	const after = said.words[to];
	const isSecond = opensAt(said, from - 1);
	return isLower(said.words[from - 1]) || (isSecond && (after === undefined || isLower(after)));
};

const beforeAnybody =
	/^(?:by|for|from|of|with|about|does|do|did|has|have|to|chair|missed|except|beside|than|against)$/;
const ofBody =
	/^(?:meet|met|sit|sat|decide|decided|agenda|chair|secretary|member|membership|minute|quorum|quorate)$/;
const article = /^(?:the|a|an|our|this|that|next|last|my|your|their|its|each|every)$/;
const item =
	/^(?:action|milestone|guidance|item|task|one|thing|paper|decision|meeting|date|day|point)$/;
const asked =
	/^(?:|on|in|at|the|coming|going|away|still|chair|due|from|working|doing|leading|waiting|got)$/;
const howItStands = /^(?:overdue|late|blocked|behind|action|milestone|task|list|stuff)$/;

/** "Is Late on the board", "what's Next working on". */
const isAskedOf = (said: Said, { from, to }: Place): boolean =>
	(/^(?:is|was|who)$/.test(keyAt(said, from - 1)) && asked.test(keyAt(said, to))) ||
	(/^(?:what|how|where)['’]?s$/i.test(rawAt(said, from - 1)) &&
		/^(?:got|doing|working|up|waiting|leading|late|behind)$/.test(keyAt(said, to)));

/** Where only a name can be: "overdue for Late", "does Next own anything". */
const isNamesPlace = (said: Said, place: Place): boolean =>
	isOwning(said.words[place.to - 1]) ||
	beforeAnybody.test(keyAt(said, place.from - 1)) ||
	isAskedOf(said, place);

const isInTime = (said: Said, at: number): boolean =>
	/^(?:in|by|until|since|before|after|during|this|end|early|mid|late|and|or)$/.test(
		keyAt(said, at - 1),
	);

/** What is of people or bodies alone: "owned by May", "the chair of MAY". */
const isOfNoTime = (said: Said, { from, to }: Place): boolean => {
	const [earlier, before, after] = [keyAt(said, from - 2), keyAt(said, from - 1), keyAt(said, to)];
	if (isNumber(said, to) || isNumber(said, from - 1)) return false;
	if (before === "by") return /^(?:owned|led|chaired|watched|written|run|held up)$/.test(earlier);
	if (before === "of") return /^(?:chair|secretary|member|membership|quorum|remit)$/.test(earlier);
	// "Both FEB meetings", and not those of one month.
	if (/^(?:both|every|each)$/.test(before) && after === "meeting") return true;
	return /^(?:chair|secretary|member|membership|quorum|quorate|red|amber|green)$/.test(after);
};

/** "Overdue for next steps", "the next steps agenda". */
const isCore = (said: Said, place: Place): boolean =>
	!headNouns.has(keyAt(said, place.to)) &&
	(isNamesPlace(said, place) ||
		/^(?:on|in|at)$/.test(keyAt(said, place.from - 1)) ||
		ofBody.test(keyAt(said, place.to)));

/** "NEXT", in a message of small letters: no reference, and no date. */
const isInCapitals = (said: Said, { from, to }: Place): boolean =>
	/^[A-Z0-9&]+(?:['’]s)?$/.test(rawAt(said, from)) &&
	!/^\s*-\s*\w*\d/.test(said.text.slice(said.words[from]?.end)) &&
	!isNumber(said, to) &&
	!isNumber(said, from - 1) &&
	said.text !== said.text.toUpperCase();

/** "Does NEXT meet", and no "list ALL actions". */
const isShort = (said: Said, place: Place, key: string): boolean => {
	const { from, to } = place;
	const [before, after] = [keyAt(said, from - 1), keyAt(said, to)];
	// "When does next meet": in small letters, too, only a board does so there.
	if ((describes.test(key) || isDateWord(key)) && isLower(said.words[from])) {
		const verb = /^(?:next|last)$/.test(after) ? keyAt(said, to + 1) : after;
		return /^(?:does|did)$/.test(before) && /^(?:meet|sit|decide)$/.test(verb);
	}
	if (!isInCapitals(said, place)) return false;
	if (isDateWord(key))
		return isOfNoTime(said, place) || /^(?:does|did|has|chair|about|except)$/.test(before);
	if (!describes.test(key)) return true;
	if (isNamesPlace(said, place) || ofBody.test(after) || /^(?:on|at|in)$/.test(before)) return true;
	if (after === "meeting") return /^(?:is|was|next|last|a|an)$/.test(before);
	return /^(?:next|last)$/.test(before) && !item.test(after);
};

/** A word that is passed over where it is no name's: "will", "guys". */
const isPassedOver = (key: string): boolean =>
	phrasesAt([key], 0).some(({ cue, keys }) => cue.is === "ignorable" && keys.length === 1);

/** One word of somebody's name. */
const isPart = (said: Said, place: Place, key: string): boolean => {
	const { from, to } = place;
	const word = said.words[from];
	const [before, after] = [keyAt(said, from - 1), keyAt(said, to)];
	if (headNouns.has(after) || article.test(before)) return false;
	if (isDateWord(key) && !/^(?:day|week|month|year|quarter)$/.test(key))
		return isOfNoTime(said, place) && (isCapital(word) || before === "by");
	// "Will overdue": no verb stands before that, and nobody is told to do so.
	if (from === 0 && said.words.length === 2 && isPassedOver(key)) return howItStands.test(after);
	if (isCapital(word) && isOwning(word)) return true;
	if (isCapital(word) && isWithin(said, place))
		return !describes.test(key) || (isNamesPlace(said, place) && !item.test(after));
	if (isCapital(word) || describes.test(key) || isDateWord(key)) return false;
	return (
		isOwning(word) || /^(?:for|by|with|from|does|did|has)$/.test(before) || isAskedOf(said, place)
	);
};

/** "Wells" is no "well", in whatever letters. */
const isUnlike = (said: Said, from: number, { name, keys: [key = ""] }: Coined): boolean =>
	rawAt(said, from).toLowerCase() === name.toLowerCase() &&
	name.toLowerCase() !== key &&
	isPassedOver(key);

/** A place called Wells, or March. */
const isPlaceName = (said: Said, place: Place, one: Coined): boolean => {
	const { from, to } = place;
	const [key = ""] = one.keys;
	const before = keyAt(said, from - 1);
	if (isUnlike(said, from, one)) return true;
	if (isNumber(said, to) || isNumber(said, from - 1)) return false;
	if (isDateWord(key) && before === "at") return true;
	if (!isCapital(said.words[from])) return false;
	const after = keyAt(said, to);
	if (isDateWord(key))
		return /^(?:is|was)$/.test(before)
			? /^(?:briefed|trained|told|taught)$/.test(after)
			: /^(?:has|have|does|did)$/.test(before) && !item.test(after);
	return isWithin(said, place) && (!describes.test(key) || isNamesPlace(said, place));
};

const small = /^(?:a|an|of|and|for|the|to|in|on|at|with|by|van|der|de|bin|al)$/;

const isWhole = (said: Said, place: Place, keys: readonly string[]): boolean => {
	const named = said.words.slice(place.from, place.to);
	const areCapitals = named.every((word) => !isLower(word) || small.test(word.key));
	if (areCapitals) return isWithin(said, place) || !(isWeak(keys) || isOrdinary(keys));
	// "Change board meeting to Friday" is an order.
	const isOrder = isOneWord(keys) && opensAt(said, place.from);
	return !isWeak(keys) && !isOrdinary(keys) && !isOrder;
};

/** "Overdue in places", "under Places": as it is written, and no place that anything is in. */
const isStream = (said: Said, place: Place, name: string): boolean => {
	const { from, to } = place;
	const { text, words } = said;
	const written = text.slice(words[from]?.start, words[to - 1]?.end).toLowerCase();
	if (written !== name.toLowerCase() || headNouns.has(keyAt(said, to))) return false;
	if (/^(?:strand|stream|workstream)$/.test(keyAt(said, to))) return true;
	const areCapitals = words
		.slice(from, to)
		.every((word) => isCapital(word) || small.test(word.key));
	return (
		/^(?:in|under|within)$/.test(keyAt(said, from - 1)) ||
		(areCapitals && isWithin(said, place) && isNamesPlace(said, place))
	);
};

/** "Which boards does will march run". */
const isSomebody = (said: Said, place: Place, keys: readonly string[]): boolean =>
	isWhole(said, place, keys) || isNamesPlace(said, place);

const standing =
	/^(?:|overdue|late|behind|blocked|due|open|next|last|today|tomorrow|tonight|status|update|ok|red|amber|green|meet|met|meeting|action|milestone|agenda|chair|secretary|member|quorum|quorate|decision|when|where|who|what)$/;

/** "Works & River", "Works and Streets": another name stands beside it. */
const isJoined = (said: Said, { to }: Place): boolean => {
	const [between, next] = [
		said.text.slice(said.words[to - 1]?.end, said.words[to]?.start),
		said.words[to],
	];
	const isAnd = /^(?:and|or|v|vs)$/.test(next?.key ?? "");
	return isAnd ? isCapital(said.words[to + 1]) : /[&,+/]/.test(between) && isCapital(next);
};

/** "Is Works late", "works overdue", of a board called Works: as it is written, and where no word that asks would stand so. */
const isOneWordOf = (said: Said, place: Place, { name, keys: [key = ""] }: Coined): boolean => {
	const { from, to } = place;
	const [word, before, after] = [said.words[from], keyAt(said, from - 1), keyAt(said, to)];
	const written = (word?.raw ?? "").replace(/['’]s?$/i, "").toLowerCase();
	if (written !== name.toLowerCase() || headNouns.has(after)) return false;
	const isThere =
		isNamesPlace(said, place) ||
		/^(?:in|at|on|within)$/.test(before) ||
		(/^(?:is|was)$/.test(before) && standing.test(after));
	if (describes.test(key) || item.test(key))
		return isCapital(word) && isWithin(said, place) && isThere;
	if (isCapital(word) && isWithin(said, place)) return true;
	if (opensAt(said, from))
		return written !== key && (standing.test(after) || isJoined(said, place));
	return written !== key && isThere && !article.test(before);
};

export const isMeant = (said: Said, place: Place, one: Coined): boolean => {
	const { as, keys } = one;
	const [key = ""] = keys;
	if (as === "board" || as === "body") return isWhole(said, place, keys);
	if (as === "core") return isCore(said, place);
	if (as === "word") return isOneWordOf(said, place, one);
	if (as === "stream") return isStream(said, place, one.name);
	if (as === "somebody") return isSomebody(said, place, keys);
	if (as === "capitals") return isShort(said, place, key);
	return as === "part" ? isPart(said, place, key) : isPlaceName(said, place, one);
};

/** "Open actions for MAY", "due for March": what is called so may be meant, or the word. */
export const isDoubtful = (said: Said, from: number, { as, keys: [key = ""] }: Coined): boolean => {
	const place = { from, to: from + 1 };
	// "Due in FEB" is due then.
	if (as === "capitals")
		return isInCapitals(said, place) && !(isDateWord(key) && isInTime(said, from));
	const isApart = !isNumber(said, place.to) && !isNumber(said, from - 1);
	return (
		as === "place" &&
		isDateWord(key) &&
		isApart &&
		keyAt(said, from - 1) === "for" &&
		!item.test(keyAt(said, place.to))
	);
};
