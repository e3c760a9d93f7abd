/** Turns of phrase that ask for more than any reading keeps: what they add would be lost, so they are named instead. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const grouped =
	"boards?|groups?|committees?|forums?|panels?|teams?|streams?|workstreams?|plans?|persons?|people|owners?|leads?|boroughs?|bodies|organisations?";

const turns: readonly RegExp[] = [
	// For whose report something is was never written down.
	/\b(?:is|are|goes|go) (?:for|in|into) (?:my|our) (?:[\w’'-]+ )?(?:report|update|slides|briefing|presentation|write-?up|summary)\b/i,
	// To whom something is said or sent is not who was there.
	/\bwho (do|should|can|must) (i|we) (send|give|tell|let)\b/i,
	// The clock on the wall is no meeting's time.
	/^\W*(and |so )?what(?! (?:time|date|day)\W*$)(['’]?s| is)?( the)? (time|date|day)( is it| of the day)?( now| today| right now)*\W*$/i,
	// The last of what lies ahead is no last meeting.
	/\blast (?:meeting|mtg|session|one) (?:before|until)\b(?! (?:that|this|it|last)\b)/i,
	// What would come of it is nowhere kept.
	/\bhappens?\b.*\bif\b|^\W*(?:and |but |so )?what if\b/i,
	/\bnext next\b|\blast last\b/i,
	/\b(someone|somebody|anyone|anybody|those) who\b/i,
	// "Is nothing due?" asks whether; "which boards have nothing due" asks for what is not listed.
	/\b(who|which|what|anyone|anybody|everyone|somebody|own|owns|owned|for|has|have|with|got) (\w+ )?nothing\b/i,
	/\b(who|who['’]?s|has|have) left\b(?! to\b)/i,
	// One board found by way of another.
	new RegExp(
		`\\b(the|a|any|which) (${grouped}) (that|which|above|over)\\b(?! (is |are )?meet)`,
		"i",
	),
	/\b(assigned|chased|raised|given|set) by\b/i,
	/\b(has|have|with|own|owns|got) (the )?(most|fewest|least)\b/i,
	new RegExp(`\\b(most|longest|oldest|least) (overdue|late|open) (${grouped})\\b`, "i"),
];

export const turnIn = (text: string): Reading | undefined => {
	for (const turn of turns) {
		const said = turn
			.exec(text)?.[0]
			.replace(/^\W+|\W+$/g, "")
			.trim();
		if (said) return { is: "unread", words: [said] };
	}
	return undefined;
};
