/** "And Tom - is he at the next one": whoever is put in front is meant by the word behind. */
import { keysOf } from "../../language/names/words.ts";
import type { NameIndex } from "./name-index.ts";

const before =
	/^(\W*(?:(?:and|so|ok|but)\b[\s,]*)*)((?:the )?[\w'’&-]+(?: [\w'’&-]+){0,3}?)(?:\s*[–—:,]\s*|\s+-\s*)(is|are|has|have|was|were|did|does|do|will|can) (he|she|they|it)\b(?=\s)/iu;

/** The same words with the name in the place of the pronoun. */
export const saidBefore = (text: string, index: NameIndex): string => {
	const [said, opens = "", name = "", verb = "", pronoun = ""] = before.exec(text) ?? [];
	const found = said === undefined ? [] : index.find(keysOf(name), "any");
	// "Finance lead, is it done" speaks to somebody, of something else.
	const kind = /^(?:he|she)$/i.test(pronoun) ? /^person$/ : /^organisation$/;
	return said !== undefined && found.length > 0 && found.every(({ known }) => kind.test(known.kind))
		? `${opens}${verb} ${name}${text.slice(said.length)}`
		: text;
};
