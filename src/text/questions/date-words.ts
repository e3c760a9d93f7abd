/** Words that dates are made of. */
const dateWord =
	/^(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|mon|tues?|wednes|thurs|satur|sun|fri)(day)?$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)$|^(january|february|march|april|june|july|august|september|october|november|december)$|^(today|tomorrow|yesterday|tonight|week|weekend|fortnight|month|quarter|year|day|spring|summer|autumn|winter|christma|xma|easter|q[1-4]|h[12]|fy|am|pm|tomorow|febuary|tommorow|wk|mth)$|^(19|20)\d\d$|^\d{1,2}(st|nd|rd|th)$/;
export const isDateWord = (key: string): boolean => dateWord.test(key);
