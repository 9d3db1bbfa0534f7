/** The dashboard. Every judgement is made by the process that serves this page. The code here only shows it. */
export {};
