@echo off
rem Double-click: sets up once, builds the deck from content\, opens the folder it lies in.
rem In a terminal: deck.cmd build --brand encre, deck.cmd --help, ... as the command "deck" anywhere else.
setlocal
chcp 65001 >nul
set PYTHONUTF8=1

set "PYTHON="
py -3 -c "" >nul 2>nul && set "PYTHON=py -3"
if not defined PYTHON python -c "" >nul 2>nul && set "PYTHON=python"
if not defined PYTHON (
    echo deck needs Python 3.11 or newer. Install it from python.org or the Microsoft Store,
    echo tick "Add python.exe to PATH" if asked, then open deck.cmd again.
    if "%~1"=="" pause
    exit /b 1
)

%PYTHON% "%~dp0bootstrap.py"
if errorlevel 1 (
    if "%~1"=="" pause
    exit /b 1
)

if not "%~1"=="" (
    "%~dp0.venv\Scripts\python.exe" -m deck %*
    exit /b
)

rem pushd, not cd: it also enters folders on a network drive
pushd "%~dp0"
".venv\Scripts\python.exe" -m deck build
set BUILT=%ERRORLEVEL%
if %BUILT%==0 start "" build
popd
pause
exit /b %BUILT%
