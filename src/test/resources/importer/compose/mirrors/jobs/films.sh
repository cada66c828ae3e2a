#!/bin/sh
# mc mirror up/courses /nowhere
mc mirror --overwrite school/films /mnt/nas/films
