/** How things stand: late, open, done, blocked, slipped, and in which colour. */
export const states = {
	overdue: "overdue|late|behind|missed|miss|most overdue",
	open: "open|outstanding|to do|left|left to do|not done|to be done|live|to finish",
	due: "due|deadline|due by|due date|fall due|fall|land|be done|be done by|be finished|going to make|forecast|get done|happen|happening|ready|in place|do by",
	done: "done|closed|close|finished|finish|sorted|hit|been done|signed off|fixed|get done|replaced|gone",
	blocked:
		"blocked|stuck|blocking|is blocked|depend on|blocked by|on hold|held up|holding up|hold up|waiting on|review date",
	slipped: "slipped|slipping|slip|put back|shift",
	red: "red|off track|in trouble",
	amber: "amber|at risk",
	green: "green",
	rag: "rag|colour|what colour|health|turn|turned|gone|went|go",
	notGreen: "red or amber",
	status:
		"status|going|doing|stand|standing|update|where are we|how far|coming on|getting on|report|started|any word|word|news on|got to|up to|coming|looking",
	toPlan: "on track|ok",
	onTime: "on time|in time|early",
	trouble: "worry|worry about|worried|problem|issue|trouble|urgent|fire",
	news: "news|what happening|going on|what new|latest|the latest|any news|new",
	changed: "changed|change|what changed|difference|added|add|what happened|new since",
	moved: "moved|move|put back",
	better: "better",
} as const;
