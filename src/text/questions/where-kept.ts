/** "Where are the December minutes": whoever asks wants to read them, and is told what they say or where they are. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const where =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*where(?:['’]?s|['’]?re| is| are| can (?:i|we) (?:see|get|read|look at))(?: all)? ((?:the |our |my )?(?:[^,;]{0,60}? )?(?:minutes|agendas?|papers)\b.*?)\W*$/i;
const placed = /\b(?:kept|stored|published|held|put|sent|go|going|up to|got to)\b/i;

export const whereKept = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = where.exec(text)?.[1];
	if (what === undefined || placed.test(what) || read(text).is === "question") return undefined;
	const reading = read(`what are ${what}`);
	const isMeant = reading.is === "question" && /^(?:records|papers)$/.test(reading.question.ask);
	return isMeant ? reading : undefined;
};
