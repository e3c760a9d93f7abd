/** The reasons of reminders, in the words of whoever asks why one came. */
import { daysBefore, isStillSilent, isTold, newsOf, noticedRule, type Rule } from "../plan/rule.ts";

const steps: Readonly<Record<string, string>> = {
	"window:opens": "as its window opens",
	"window:0-days-before": "ahead of its window, which has no working day",
	"window:middle": "in the middle of its window",
	"window:last-working-day": "on the last working day of its window",
	"overdue:when-recorded": "overdue, and nothing else was to say so",
	"guidance:opens": "as the window opens in which it is expected",
	"guidance:0-days-before": "as the window opens in which it is expected",
	"guidance:middle": "in the middle of the window in which it is expected",
	"guidance:last-working-day": "on the last working day of the window in which it is expected",
	"guidance:ended": "the day after the window in which it was expected",
	"due:on-the-day": "on its due day",
	"escalated:deputy": "overdue, and passed on to the deputy",
	"escalated:secretary": "overdue, and passed on to the board's secretary",
	"escalated:chair": "overdue, and passed on to the board's chair",
	snoozed: "put off until then",
	week: "the board's week",
	"date-wanted:opens": "a date is wanted, as its window opens",
	"date-wanted:last-working-day": "a date is wanted, on the last working day of its window",
	"date-wanted:ended": "a date is wanted, after its window has gone by",
	"quorum:at-risk": "the quorum is at risk",
	"quorum:out-of-reach": "apologies have put the quorum out of reach",
	"first-meeting:opens": "no first meeting booked as the board is to start",
	"first-meeting:last-working-day":
		"no first meeting booked on the last working day of the board's start",
	"first-meeting:ended": "no first meeting booked when the board was to have started",
};

const times = ["once", "a second time", "a third time"];

export const ruleWords = (rule: Rule): string => {
	if (isTold(rule))
		return `told of a reminder that ${rule.startsWith("told:stuck:") ? "has not gone out" : "could not be given"}: ${ruleWords(noticedRule(rule))}`;
	const news = newsOf(rule);
	if (news !== undefined) return `news at once: ${news}`;
	const days = daysBefore(rule);
	if (days !== undefined) return steps[rule] ?? besideWords(rule) ?? beforeWords(rule, days);
	const minutes = /^meeting:(\d+)-minutes-before$/.exec(rule)?.[1];
	if (minutes) return `${minutes} minutes before the meeting begins`;
	const overdue = /^overdue:(\d+)$/.exec(rule);
	if (overdue) {
		const count = Number(overdue[1]);
		return `overdue, mentioned ${times[count - 1] ?? `${count} times`}`;
	}
	const review = /^review:(\d+)$/.exec(rule);
	if (review)
		return review[1] === "1"
			? "it waits for an outside body, and this is the day to ask again"
			: `it still waits for an outside body, asked again ${times[Number(review[1]) - 1] ?? `${review[1]} times`}`;
	return steps[rule] ?? besideWords(rule) ?? rule;
};

const paperSteps: Readonly<Record<string, string>> = {
	asked: "it was asked for",
	due: "it is due",
	late: "it is late",
	missing: "it is late, for the secretary",
};

const besideWords = (rule: Rule): string | undefined => {
	const [family, number, step = ""] = rule.split(":");
	if (family === "date-wanted") return "a date is still wanted";
	if (family === "first-meeting") return "no first meeting is booked yet";
	if (family === "hand-over") return "a duty passes from one person to another on that day";
	if (family === "silent") return silentWords(rule);
	if (family === "minutes") return minutesWords(number);
	if (family === "seat") return "the term of a seat is about to end";
	if (family !== "paper") return undefined;
	return `paper ${number}: ${paperSteps[step] ?? "it is due soon"}`;
};

const minutesWords = (step: string | undefined): string =>
	step === "chair"
		? "attendance or minutes are still not recorded, for the chair"
		: `attendance or minutes are not recorded, asked ${times[Number(step) - 1] ?? `${step} times`}`;

const silentWords = (rule: Rule): string => {
	if (isStillSilent(rule)) return "bodies are silent still, asked as often as they are";
	const count = Number(rule.split(":")[2]);
	return `a body that it was sent to has not acknowledged it, asked ${times[count - 1] ?? `${count} times`}`;
};

const whatFor: Readonly<Record<string, string>> = {
	meeting: "the meeting",
	guidance: "the window in which it is expected opens",
};

const beforeWords = (rule: Rule, days: number): string => {
	const what = whatFor[rule.split(":")[0] ?? ""] ?? "its due day";
	if (days === 0) return `on ${what}`;
	return `${days} ${days === 1 ? "day" : "days"} before ${what}`;
};
