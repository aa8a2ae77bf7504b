"""Printable documents as data, made from plain values; how they look on paper is the window's business.

What belongs here: which words stand on a sheet, in which order, in English and Spanish. What does not: Qt, files,
reading a profile or a deck; `quizapp.workspace.printing` brings the values.
"""
