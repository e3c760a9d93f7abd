/** "Abt", "any1", "2moro": words as they are typed on a telephone, spelt out before anything reads them. */
import { putOtherwise } from "../pattern-needs.ts";

const forms: readonly (readonly [RegExp, string])[] = [
	[/\babt\b/g, "about"],
	[/\b(any|some|every)(?:fink|fing|thin|thng|fin)\b/g, "$1thing"],
	[/\b(?:nuffink?|nuffing|nothin)\b/g, "nothing"],
	[/\bsummat\b/g, "something"],
	[
		/\b((?:ones|things|actions|milestones|boards|papers|they|we|i|you) (?:still )?)ain['’]?t (?=(?:got|been|had|done|come|gone|met|heard|sent|\w{3,}ed)\b)/g,
		"$1have not ",
	],
	[/\bain['’]?t (?=(?:got|been|had|done|come|gone|met|heard|sent|\w{3,}ed)\b)/g, "has not "],
	[
		/\b((?:ones|things|actions|milestones|boards|papers|they|we|you) (?:still )?)ain['’]?t\b/g,
		"$1are not",
	],
	[/\bain['’]?t\b/g, "is not"],
	[/\b(any|some|every)1\b/g, "$1one"],
	[/\bsum1\b/g, "someone"],
	[/\b(who|what|when|where)['’]ll (?=be\b)/g, "$1 will "],
	[/\bgimme\b/g, "give me"],
	[/\blemme\b/g, "let me"],
	[/\b(?:i )?wanna\b/g, "i want to"],
	[/\b(?:i )?(?:have )?gotta\b/g, "i need to"],
	[/\binnit\b/g, "isn't it"],
	[/\bb4\b/g, "before"],
	[/\b(?:btwn|betw|btw(?= .+ (?:and|&) ))\b/g, "between"],
	[/\b2day\b/g, "today"],
	[/\b(?:2ni(?:te|ght)|tonite)\b/g, "tonight"],
	[/\b(?:2mor+ow?|2mrw|tmw|tomoz|tomoro)\b/g, "tomorrow"],
	[/\b(?:coz|cuz|cos|bcos|becos)\b/g, "because"],
	[/\b4 (?=(?:the|my|our|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri)day)\b)/g, "for "],
	[/\b(?:whn|wen)\b/g, "when"],
	[/\bwht\b/g, "what"],
	[/\bh[av]?vn['’]?t\b/g, "haven't"],
	[/\b(?:whch|wich|wch)\b/g, "which"],
	[/\bwhr\b/g, "where"],
	[/\b(any|some|every) (thing|one|body)\b(?! of\b| is\b)/g, "$1$2"],
	[
		/\bto (day|morrow|night)\b(?=['’]?s?(?:\W*$|\s+(?:and|or|for|at|in|meetings?|morning|afternoon|evening)\b))/g,
		"to$1",
	],
	[/\bup date(s?)(?= (?:on|for|about|of|to)\b|\W*$)/g, "update$1"],
	[/\bover view(s?)\b/g, "overview$1"],
	[/\b(?:weres|wheres) (?=(?:my|the|our|we|it|that|this)\b)/g, "where is "],
	[/\bl8\b/g, "late"],
	[/\bdu (?=(?:today|tomorrow|this|next|in|on|by|before|for|tmrw)\b)/g, "due "],
	[/\bhu (?=(?:is|are|has|was|did|will|chairs?|owns?|runs?|keeps?|sits?|leads?)\b)/g, "who "],
	[/\b1s\b/g, "ones"],
	[/\bod (?=(?:actions?|items?|stuff|things?|ones?|milestones?|papers?)\b)/g, "overdue "],
	[/\bne (?=(?:news|updates?|idea|word|change|meetings?|mtgs?|actions?)\b)/g, "any "],
	[/\bon trk\b/g, "on track"],
	[
		/\b(actions?|items?|stuff|things|overdue|late|papers?|agenda|minutes|track|news|updates?) 4 (?=(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|of|or|and|to)[a-z]*\b)[a-z])/g,
		"$1 for ",
	],
	[/\btel (?=me\b|us\b)/g, "tell "],
	[/\bhap+en+e?d\b/g, "happened"],
	[/\b(?:wke?nd|wkends?|wnd|weeknd)\b/g, "weekend"],
	[/\bcnt (?=find|see|make|get|remember|come)/g, "cannot "],
];

const times: Readonly<Record<string, string>> = { wk: "week", mth: "month", yr: "year" };

const inFull = putOtherwise(forms);

/** In small letters alone: what stands in capitals may be somebody's name for something. */
export const spelledInFull = (text: string): string =>
	inFull(text)
		.replace(
			/\b(?<=(?:next|nxt|this|last) )(?:wk|mth|yr)\b|\b(?:wk|mth|yr)\b(?= (?:after|before|following)\b)/g,
			(short) => times[short] ?? short,
		)
		.replace(/\bnxt (?=week|month|year)/g, "next ");
