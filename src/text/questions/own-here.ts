/** What is said of one's own and of this place, by the names that they go by: "my organisation", "our chair", "when are papers due". */
import { headNouns, keysOf } from "../../language/names/words.ts";
import type { Reader } from "./read.ts";

const ownBody =
	/\b(?:my|our)(?: own)? (?:organisation|employer|agency|company|department|authority)\b(?!['’]s)/gi;
/** "Who is our chair", where there is no board here: of all of the asker's. */
const ourOfficer = /\bwho(?:['’]?s| is| are) our (chair|secretary|clerk)s?(?=\W*$)/gi;
const papersDue =
	/^(\W*(?:(?:and|so|ok|but|hi|hello|please)\b\W*)*)(?:(?:by )?when (?:are|must|should|do|have) (?:the |our |my )?papers (?:due|in|be in|have to be in|need to be in|go out|be sent|be ready)(?: by)?|papers? (?:deadline|due(?: date| when)?|due by)|(?:what(?:['’]?s| is) the )?deadline for (?:the |our |my )?papers)(?: for (?:the |our |my )?next (?:meeting|one|board))?(?=\W*$)/i;

const bodyOf = ({ circumstances: { world, meId } }: Reader): string | undefined => {
	const me = world.people.find(({ id }) => id === meId);
	return world.organisations.find(({ id }) => id === me?.organisationId)?.name;
};

/** "My branch", said by somebody of Reading branch. */
const ownSort = /\b(?:my|our)(?: own)? ([a-z]{3,})\b(?!['’]s)/g;
const isSort = (said: string, body: string): boolean => {
	const [sort = "", ...others] = [...keysOf(body)].reverse();
	return others.length > 0 && said === sort && !headNouns.has(sort);
};

export const ownHere = (text: string, reader: Reader): string => {
	const { boardHereId } = reader.circumstances;
	const whose = boardHereId === undefined ? "my boards" : "the next meeting";
	const words = text
		.replace(papersDue, `$1when are the papers due for ${whose}`)
		.replace(ourOfficer, boardHereId === undefined ? "who is the $1 of my boards" : "$&");
	const body = bodyOf(reader);
	if (body === undefined) return words;
	return words
		.replace(ownBody, body)
		.replace(ownSort, (said, sort) => (isSort(sort, body) ? body : said));
};
