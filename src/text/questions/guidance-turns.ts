/** The turns of phrase that point at guidance that was told of: whether it is out, whom it went to, who issues it and who watches. */
import { type Turn, turn } from "./turn-of-thing.ts";

const watch = "(?:watch(?:ing)?|keep(?:ing)? (?:an eye|watch) on|look(?:ing)? out for)";

export const ofGuidance: readonly Turn[] = [
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
		of: "guidance",
		words: turn(
			"(?:has|have) (everyone|everybody|all|they all|any(?:one|body)|all of them)(?: (?:confirmed|signed (?:for|off)|ack(?:ed|nowledged)|read|seen|had|got|taken)(?: that they have)?) (?:it|that|this)(?: one)?(?: yet| now| too)*",
		),
		plain: (name) => `has everyone acknowledged ${name}`,
	},
	{
		of: "watcher",
		words: turn(
			`(?:(?:do|does|are|is) (?:they|he|she) ${watch} (?:any(?:thing)?|any other\\w*)(?: else)?(?: guidance)?|what(?: other guidance)?(?: else)? (?:do|does|are|is) (?:they|he|she) ${watch}(?: else)?)`,
		),
		plain: (watcher) => `what guidance does ${watcher}`,
	},
	{
		of: "issuer",
		words: turn(
			"(?:what (?:else|other guidance)|anything else|(?:have|has|did|do|does|is|are) (?:they|he|she|it) (?:issued?|published?|put|sent|brought|produced?|written|wrote|released?|got)(?: out)? anything else)(?: (?:have|has|did|do|does|is|are|['’]ve) (?:they|he|she|it))?(?: (?:are|is) (?:they|it))?(?: (?:been|issu(?:ed?|ing)|publish(?:ed|es|ing)?|put(?:ting)?|sen(?:t|d|ding)|(?:to )?us|brought|bring(?:ing)?|produced?|written|wrote|released?|from|by|got|of|theirs|coming|them))*(?: out)?(?: (?:by|from) (?:them|the same (?:body|place|people)))?",
		),
		plain: (issuer) => `what guidance is issued by ${issuer}`,
	},
];
