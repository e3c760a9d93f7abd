/** "Hasn't been closed", "isn't out": what is not so, said in one breath, is a state of its own. */

const openers =
	"is not|isnt|are not|arent|was not|wasnt|has not|hasnt|have not|havent|has not been|hasnt been|have not been|havent been|not been|not yet been|did not get|didnt get|never been|not|has not yet been|have not yet been|is not yet|isnt yet|are not yet|arent yet|is still not|are still not|still not";

const each = (verbs: string): string =>
	openers
		.split("|")
		.flatMap((opener) => verbs.split("|").map((verb) => `${opener} ${verb}`))
		.join("|");

export const notDone = each("done|closed|finished|complete|completed|achieved|delivered");
export const notReleased = each("released|out|issued|published|come out");
export const notSent = each("circulated|sent out|sent round|distributed|gone out|gone round");
export const notGreen = each("green");
export const notRed = each("red");
