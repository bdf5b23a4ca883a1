/** What a browser sends with a request of the guide's own script. */
export const fromScript = {
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
};
