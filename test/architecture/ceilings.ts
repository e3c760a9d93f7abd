/** The most lines that each room may have, by the beginnings of its files' paths. Lower one when a room shrinks; raise none. */
export const ceilings: Readonly<Record<string, number>> = {
	"src/ commands/": 115_960,
	"src/questions/": 6_500,
	"src/language/arguments/ src/language/fields/": 7_430,
	"src/usecases/questions/": 9_626,
	"src/reminders/": 10_750,
	"src/store/": 7_600,
	"src/slack/ src/assistant/": 6_740,
	"src/views/": 7_450,
	"src/domain/": 6_810,
	"src/local-slack/": 12_360,
};
