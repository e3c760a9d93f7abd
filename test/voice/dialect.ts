/** Words of a dialect that nobody speaks at work: `voice.md` says what stands in their place. */
export const dialect: readonly (readonly [RegExp, string])[] = [
	[/\btold in\b/i, "posted in"],
	[/\b(?:was|were|is|are) told\b/i, "I’ve let … know"],
	[/\bsomebody\b/i, "someone"],
	[/\banybody\b/i, "anyone"],
	[/\bwhoever\b/i, "the person who"],
	[/\bwaits? for (?:you|me|him|her|them|nobody|somebody|someone)\b/i, "needs, is with"],
	[/\bput(?:s|ting)? off\b/i, "snooze"],
	[/\banew\b/i, "again"],
	[/\bonce more\b/i, "again"],
	[/\bgo(?:es)? on answering\b/i, "keeps working"],
	[/\banswers? to (?:its|it|“|")/i, "is also called"],
	[/\blets? (?:\w+ )?in to\b/i, "give access to"],
	[/\bNot now\b/, "Cancel"],
	[/\bIt takes (?:an? )?(?:board|role|owner|date)\b/i, "You need"],
	[/\bWas this meant\b/i, "Did you mean"],
	[/\bThese work:/i, "You could ask"],
	[/\bI can be asked\b/i, "Try asking"],
	[/\bI (?:did not|didn't|didn’t) read\b/i, "I didn’t understand"],
	[/\blately\b/i, "recently"],
	[/\bbesides?\b/i, "with, also"],
	[/\bNothing else (?:waits|is yours)\b/i, "You’re all caught up"],
	[/\bSay how (?:one|an action)\b/i, "Post an update"],
	[/\bhand(?:s|ed)? (?:a paper|it) in\b/i, "submit"],
	[/\bhas gone by\b|\bhave gone by\b/i, "overdue"],
];

export type Offence = { readonly where: string; readonly words: string; readonly instead: string };

export const offencesIn = (where: string, text: string): readonly Offence[] =>
	dialect.flatMap(([pattern, instead]) => {
		const found = pattern.exec(text);
		if (!found) return [];
		const from = Math.max(0, found.index - 30);
		return [{ where, instead, words: text.slice(from, found.index + found[0].length + 30) }];
	});
