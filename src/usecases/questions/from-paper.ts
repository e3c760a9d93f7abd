/** What came from a paper: by its paragraph, by words of its title or of its date, or from any paper where none of these was said. */
import { wordDay } from "../../domain/honest-date.ts";
import { plainDate } from "../../domain/plain-date.ts";
import type { Question } from "../../domain/question.ts";
import { speaksOf } from "../../domain/speaks-of.ts";
import type { Duty } from "./lines.ts";

export const isFromPaper = ({ source }: Duty, { paragraph, fromPaper }: Question): boolean => {
	if (paragraph && source?.paragraph.toUpperCase() !== paragraph) return false;
	if (fromPaper === undefined) return true;
	return (
		source !== undefined &&
		speaksOf(`${source.paper} ${wordDay(plainDate(source.dated))}`, fromPaper)
	);
};

export const fromPaperWords = ({ paragraph, fromPaper }: Question): readonly string[] => [
	...(paragraph ? [`from paragraph ${paragraph}`] : []),
	...(fromPaper === undefined ? [] : [`from the ${fromPaper ? `${fromPaper} ` : ""}paper`]),
];
