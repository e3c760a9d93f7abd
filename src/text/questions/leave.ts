/** "May I join": leave is given by people; "can I have the list" asks for it, and "where should I be" where. */

const mayI =
	/\b(can|could|may|might|should|shall|must) (i|we|he|she|they|you) (be(?! (?:chas|nagg|remind|nudg)ing\b)|join|become|go|come|attend|leave|have|get|use|take|miss|skip|stay)\b/i;

const told =
	/^\W*(?:me |us )?(?:(?:the|an?|all|any|some|my|our|quick|full|short|brief|latest|current|open|overdue|late|red|amber|green|next|last) )*(?:list|dates?|details?|actions?|milestones?|guidance|items?|status|updates?|summary|rundown|breakdown|names?|number|agenda|papers?|minutes|decisions?|chair|secretary|owners?|members(?:hip)?|what|whats|what['’]s|who|when|where|everything|anything)\b/i;

/** "I'll be late to the board": said of oneself, and asked of nothing. */
const arriving =
	/^\W*(?:(?:sorry|hi|all|so|i|we)\b\W*)*(?:(?:i|we)(?:['’]?ll| will| might| may)|will|might|may|gonna|going to) (?:be )?(?:a (?:bit|little) |\d+ min(?:ute)?s? )?late (?:to|for|getting to|joining)\b/i;

/** What is to be done with it is no question. */
const toBeDone =
	/\b(?:moved|changed|approved|sent|cancelled|called off|postponed|put back|brought forward|extended|closed|reassigned|added|removed|shared|printed|signed)\b/i;
const asksBefore = /\b(?:where|when|who|how|why|what)\b[^,;.?!]*$/i;
const worried = /^(?: be)? (?:worried|concerned|chasing)\b/i;

/** The words that ask for leave; undefined where they only open a question. */
export const leaveIn = (text: string): string | undefined => {
	const late = text.includes("?") ? undefined : arriving.exec(text)?.[0];
	if (late !== undefined) return late.trim();
	const found = mayI.exec(text);
	const [said = "", modal = "", , verb = ""] = found ?? [];
	if (!found) return undefined;
	const rest = text.slice(found.index + said.length);
	if (/^be$/i.test(verb) && worried.test(rest)) return undefined;
	if (/^(?:be|have)$/i.test(verb) && asksBefore.test(text.slice(0, found.index))) return undefined;
	const isRequest =
		/^(?:can|could|may|might)$/i.test(modal) &&
		/^(?:have|get)$/i.test(verb) &&
		told.test(rest) &&
		!toBeDone.test(rest);
	return isRequest ? undefined : said;
};
