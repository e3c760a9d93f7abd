/** "Did Hackney get the guidance", "what is the council meant to be issuing": what a body has been sent, and what it is to bring out. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const had =
	"(?:get|got|receive|received|have|had|been (?:sent|given|issued with))(?: hold of| sight of)?";
const lately = "(?: (?:yet|already|at all|by now))?";
const issuing =
	"(?:issu(?:e|ing)|publish(?:ing)?|releas(?:e|ing)|bring(?:ing)? out|put(?:ting)? out)";

const isBody = ({ kind }: Subject): boolean => kind === "organisation" || kind === "person";

const ofTheirGuidance = ({ ask, kinds, subjects }: Question): boolean =>
	ask === "items" && kinds.includes("guidance") && subjects.some(isBody);

const isOfPlaces = ({ ask, subjects }: Question): boolean =>
	ask === "coverage" && subjects.some(({ kind }) => kind === "guidance");

/** Also where the words can be read as they stand: guidance that somebody had is not what he issues, and whether all have it is more than that it is out. */
export const guidanceHadInstead: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:has|have) (?:they all|all of (?:them|you|us)|everyone|everybody|every one of them) (?:now |actually |already )?(?:get|got|receive|received|have|had|seen|read|been (?:sent|given|issued with)) (.+?)${lately}`,
		),
		plain: (guidance) => `has everyone acknowledged ${guidance}`,
		asks: isOfPlaces,
	},
	{
		shape: shaped(
			`(?:did|has|have) ((?:the )?.+?) ${had}(?: (?:the|our|any|its|their|all the))? guidance${lately}`,
		),
		plain: (body) => `guidance circulated to ${body}`,
		asks: ofTheirGuidance,
	},
];

export const guidanceHad: readonly Otherwise[] = [
	{
		shape: shaped(
			`(did|has|have) (?:the )?(.+?) ${had} (?:its|their|a|the) cop(?:y|ies) of (.+?)${lately}`,
		),
		plain: (_, body, guidance) => `has ${body} received ${guidance}`,
		asks: ({ ask, subjects }) => ask === "coverage" || (ask === "facts" && subjects.length > 0),
	},
	{
		shape: shaped(
			`what(?:['’]?s| is| are| will| should| must) (?:the )?(.+?) (?:(?:be|still|due|meant|supposed|going|planning|expected|to) )*${issuing}(?: next| soon)?`,
		),
		plain: (body) => `what guidance is due from ${body}`,
		asks: ofTheirGuidance,
	},
];
