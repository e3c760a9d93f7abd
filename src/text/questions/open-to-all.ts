/** "Are we open on Sundays" asks when the doors are, and lists no actions that are. */
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const doors =
	/^\W*(?:open|opening|closed|shut)(?: on)? (?:mon|tues|wednes|thurs|fri|satur|sun)days?\W*$|\b(?:when|what time|which days?|what days?|how long|how late) (?:do|did|will|can) (?:we|they|you) (?:next |re-?|all )?open\b|^\W*(?:(?:and|so|ok|but|hi|hello|do you know if|know if|can you say if)\b\W*)*(?:are|is|will|were|was|when are|when is|what time are|what time is) (?:we|they|it all|the (?:office|building|gates?|doors?|counter|shop|cafe|café|reception|desk))(?: (?:be|still|even|all|actually|now))* (?:open|shut|closed)\b(?!.*\b(?:actions?|items?|things?|milestones?|points?|tasks?|with|about)\b)/i;

export const isOfOpenDoors = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	(ask === "items" || ask === "overview") && doors.test(text);

const doorCode =
	/\b(?:gate|door|alarm|key ?pad|entry|access|lock|padlock|safe|wi-?fi|pin|post|zip|dress|dialling) ?-?codes?\b/i;

/** "What's the gate code" asks for no board's code, though a board has the gate in its name. */
export const isOfDoorCode = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	ask === "about" && doorCode.test(text);
